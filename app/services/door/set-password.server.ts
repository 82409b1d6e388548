import { audit } from "~/services/audit.server";
import { subjectOf } from "~/services/viewer";
import type { Person } from "~/store/port";
import type { NewPasswordProblem } from "~/views/door";
import { nextEpoch } from "./next-epoch.server";
import { hashPassword, passwordProblem } from "./password.server";
import { beginSession } from "./session.server";

/** Sets a member's password, which ends all of their sessions, and returns a new one; null where they are no member any more. */
export async function setPassword(
  { id, account }: Person,
  password: string,
  what: "password-changed" | "password-reset",
): Promise<{ session: string } | { problem: NewPasswordProblem } | null> {
  const problem = passwordProblem(password, account?.mail ?? "");
  if (problem !== null) return { problem };
  const person = await nextEpoch(id, { password: await hashPassword(password) });
  if (!person?.account) return null;
  await audit(subjectOf(person), what);
  return { session: await beginSession(person) };
}
