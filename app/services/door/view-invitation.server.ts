import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { InvitationView } from "~/views/door";
import { openTicket } from "./ticket.server";

/** What an invitation is for, or null if the link no longer works. */
export async function viewInvitation(viewer: Viewer | null, token: string): Promise<InvitationView | null> {
  const ticket = await openTicket(store(), "invitation", token);
  if (!ticket?.invitation) return null;
  const practiced = viewer !== null && (await store().attempts.summaries({ subject: viewer.subject })).length > 0;
  const inviter = await store().subjects.get(ticket.by);
  const by = inviter && (await store().people.get(inviter.personId));
  return {
    ...ticket.invitation,
    by: by?.account?.active ? by.name : null,
    name: viewer?.standing === "guest" ? viewer.name : "",
    practiced,
  };
}
