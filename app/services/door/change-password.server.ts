import { now } from "~/process/clock.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { NewPasswordProblem } from "~/views/door";
import { BackOff } from "./back-off.server";
import { isPassword } from "./password.server";
import { setPassword } from "./set-password.server";

const backOff = new BackOff();

/** Changes one's own password: it asks for the old one, ends every other session, and returns a new one for this browser. */
export async function changePassword(
  { personId }: Viewer,
  form: { old: string; password: string },
): Promise<{ session: string } | { problem: NewPasswordProblem | "wrong" | "wait" }> {
  const at = now().getTime();
  if (backOff.wait(personId, at) > 0) return { problem: "wait" };
  backOff.failed(personId, at);
  const person = await store().people.get(personId);
  if (!person?.account || !(await isPassword(person.account.password, form.old))) return { problem: "wrong" };
  backOff.succeeded(personId);
  return (await setPassword(person, form.password, "password-changed")) ?? { problem: "wrong" };
}
