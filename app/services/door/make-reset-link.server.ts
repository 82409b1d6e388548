import { audit } from "~/services/audit.server";
import { subjectOf, type Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import { makeTicket } from "./ticket.server";

const RESET_HOURS = 24;

/** Makes a link by which a member sets a new password; null where there is no such member. */
export async function makeResetLink(by: Viewer, memberId: string): Promise<{ token: string } | null> {
  const person = await store().people.get(memberId);
  if (!person?.account?.active) return null;
  const token = await makeTicket(
    { kind: "reset", by: by.subject, reset: { personId: memberId, epoch: person.account.epoch } },
    RESET_HOURS,
  );
  await audit(by.subject, "reset-link", { whom: subjectOf(person) });
  return { token };
}
