import { now } from "~/process/clock.server";
import { audit } from "~/services/audit.server";
import { subjectOf, type Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { AuditWhat } from "~/views/audit";
import type { NewPasswordProblem } from "~/views/door";
import { BackOff } from "./back-off.server";
import { hashPassword, isPassword, passwordProblem } from "./password.server";
import { beginSession } from "./session.server";
import { openTicket, takeTicket } from "./ticket.server";

type Changed = { session: string } | { problem: NewPasswordProblem | "wrong" | "wait" };

const backOff = new BackOff();

/** Changes one's own password: it wants the old one, ends every other session, and gives a new one for this browser. */
export async function changePassword({ personId }: Viewer, form: { old: string; password: string }): Promise<Changed> {
  const at = now().getTime();
  if (backOff.wait(personId, at) > 0) return { problem: "wait" };
  backOff.failed(personId, at);
  const person = await store().people.get(personId);
  if (!person?.account || !(await isPassword(person.account.password, form.old))) return { problem: "wrong" };
  backOff.succeeded(personId);
  return setPassword(personId, form.password, "password-changed");
}

/** Whether a reset link still works. */
export async function isResetOpen(token: string): Promise<boolean> {
  const ticket = await openTicket("reset", token);
  const account = ticket?.reset && (await store().people.get(ticket.reset.personId))?.account;
  return account?.active === true && account.epoch === ticket?.reset?.epoch;
}

/** Sets a new password by a leader's link, once; null where the link does not work any more. */
export async function resetPassword(token: string, password: string): Promise<Changed | null> {
  const open = await openTicket("reset", token);
  const account = open?.reset && (await store().people.get(open.reset.personId))?.account;
  if (!account?.active || account.epoch !== open?.reset?.epoch) return null;
  const problem = passwordProblem(password, account.mail);
  if (problem !== null) return { problem };
  const ticket = await takeTicket("reset", token);
  return ticket?.reset ? setPassword(ticket.reset.personId, password, "password-reset") : null;
}

/** Ends all of one's sessions; gives a new one for this browser. */
export async function signOutEverywhere({ personId, subject }: Viewer): Promise<{ session: string } | null> {
  const person = await nextEpoch(personId, {});
  await audit(subject, "signed-out-everywhere");
  return person && { session: await beginSession(person) };
}

async function setPassword(personId: string, password: string, what: AuditWhat): Promise<Changed> {
  const mail = (await store().people.get(personId))?.account?.mail ?? "";
  const problem = passwordProblem(password, mail);
  if (problem !== null) return { problem };
  const person = await nextEpoch(personId, { password: await hashPassword(password) });
  if (!person) return { problem: "wrong" };
  await audit(subjectOf(person), what);
  return { session: await beginSession(person) };
}

function nextEpoch(personId: string, changed: { password?: string }) {
  return store().people.change(personId, (person) =>
    person?.account ? { ...person, account: { ...person.account, ...changed, epoch: person.account.epoch + 1 } } : person,
  );
}
