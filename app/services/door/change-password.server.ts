import { now } from "~/process/clock.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { NewPasswordProblem } from "~/views/door";
import { countTry, forgetTries } from "./back-off.server";
import type { LetIn } from "./known-device.server";
import { hashPassword, isPassword, passwordProblem } from "./password.server";
import { setPassword } from "./set-password.server";

/** Changes one's own password: it asks for the old one, ends every other session, and returns a new one for this browser. */
export async function changePassword(
  { personId }: Viewer,
  form: { old: string; password: string },
): Promise<LetIn | { problem: NewPasswordProblem | "wrong" | "wait" }> {
  const tries = `change-password ${personId}`;
  if ((await countTry(tries, now().getTime())).wait > 0) return { problem: "wait" };
  const person = await store().people.get(personId);
  if (!person?.account || !(await isPassword(person.account.password, form.old))) return { problem: "wrong" };
  await forgetTries(tries, now().getTime());
  const problem = passwordProblem(form.password, person.account.mail);
  if (problem !== null) return { problem };
  const password = await hashPassword(form.password);
  return (await store().together((tx) => setPassword(tx, person, password, "password-changed"))) ?? { problem: "wrong" };
}
