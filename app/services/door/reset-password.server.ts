import { store } from "~/store/open.server";
import type { Person } from "~/store/port";
import type { NewPasswordProblem } from "~/views/door";
import { passwordProblem } from "./password.server";
import { setPassword } from "./set-password.server";
import { openTicket, takeTicket } from "./ticket.server";

/** Whether a reset link still works. */
export async function isResetOpen(token: string): Promise<boolean> {
  return (await memberBehind(token)) !== null;
}

/** Sets a new password by a leader's link, once; null where the link does not work any more. */
export async function resetPassword(
  token: string,
  password: string,
): Promise<{ session: string } | { problem: NewPasswordProblem } | null> {
  const member = await memberBehind(token);
  if (!member) return null;
  const problem = passwordProblem(password, member.account?.mail ?? "");
  if (problem !== null) return { problem };
  return (await takeTicket("reset", token)) && setPassword(member, password, "password-reset");
}

/** The member for whom a leader made this link, or null: it was used, it is old, or they have signed in by another password since. */
async function memberBehind(token: string): Promise<Person | null> {
  const ticket = await openTicket("reset", token);
  const person = ticket?.reset ? await store().people.get(ticket.reset.personId) : null;
  return person?.account?.active && person.account.epoch === ticket?.reset?.epoch ? person : null;
}
