import { audit } from "~/services/audit.server";
import { subjectOf, type Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import { makeTicket } from "./ticket.server";

/** How long a link to set a new password works. */
export const RESET_HOURS = 24;

/** Makes a link by which a member sets a new password; null where there is no such member. */
export function makeResetLink(viewer: Viewer, memberId: string): Promise<{ token: string } | null> {
  return store().together(async (tx) => {
    const member = await tx.people.get(memberId);
    if (!member?.account?.active) return null;
    const reset = { personId: memberId, epoch: member.account.epoch };
    await audit(tx, viewer.subject, "reset-link", { whom: subjectOf(member) });
    return { token: await makeTicket(tx, { kind: "reset", by: viewer.subject, reset }, RESET_HOURS) };
  });
}
