import type { Person, Ticket } from "~/store/documents";
import { store } from "~/store/open.server";
import type { Transaction } from "~/store/port";
import type { NewPasswordProblem } from "~/views/door";
import type { LetIn } from "./known-device.server";
import { hashPassword, passwordProblem } from "./password.server";
import { setPassword } from "./set-password.server";
import { openTicket, spendTicket } from "./ticket.server";

/** The address of the member whose password a link sets anew, which they sign in with from then on; null if the link no longer works. */
export async function viewReset(token: string): Promise<{ mail: string } | null> {
  const mail = (await openReset(store(), token))?.member.account?.mail;
  return mail === undefined ? null : { mail };
}

/** Sets a new password by a leader's link, once; null if the link no longer works. */
export async function resetPassword(token: string, password: string): Promise<LetIn | { problem: NewPasswordProblem } | null> {
  const open = await openReset(store(), token);
  if (!open) return null;
  const problem = passwordProblem(password, open.member.account?.mail ?? "");
  if (problem !== null) return { problem };
  const hash = await hashPassword(password);
  return store().together(async (tx) => {
    const reset = await openReset(tx, token);
    if (!reset) return null;
    await spendTicket(tx, reset.ticket);
    return setPassword(tx, reset.member, hash, "password-reset", reset.ticket.by);
  });
}

/** A reset link and the member it was made for, or null: it was used, it is too old, or their password was set since. */
async function openReset(from: Pick<Transaction, "tickets" | "people">, token: string): Promise<{ ticket: Ticket; member: Person } | null> {
  const ticket = await openTicket(from, "reset", token);
  const member = ticket?.reset ? await from.people.get(ticket.reset.personId) : null;
  return ticket && member?.account?.active && member.account.epoch === ticket.reset?.epoch ? { ticket, member } : null;
}
