import { audit } from "~/services/audit.server";
import { subjectOf, type Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { AccountProblem, InvitationView } from "~/views/door";
import { type AccountForm, makeAccount } from "./make-account.server";
import { beginSession } from "./session.server";
import { openTicket, returnTicket, takeTicket } from "./ticket.server";

/** What an invitation is for, or null where the link does not work any more. */
export async function viewInvitation(viewer: Viewer | null, token: string): Promise<InvitationView | null> {
  const ticket = await openTicket("invitation", token);
  if (!ticket?.invitation) return null;
  const practiced = viewer !== null && (await store().attempts.summaries({ subject: viewer.subject })).length > 0;
  return { ...ticket.invitation, practiced };
}

/** Joins by an invitation. A guest becomes the member, with their attempts if they want to keep them. Null: the link does not work any more. */
export async function acceptInvitation(
  viewer: Viewer | null,
  token: string,
  form: AccountForm & { claim: boolean },
): Promise<{ session: string } | { problems: AccountProblem[] } | null> {
  const ticket = await takeTicket("invitation", token);
  if (!ticket?.invitation) return null;
  const guest = form.claim && viewer?.standing === "guest" ? await store().people.get(viewer.personId) : null;
  const made = await makeAccount(form, ticket.invitation, guest);
  if ("problems" in made) {
    await returnTicket(ticket);
    return made;
  }
  await audit(subjectOf(made.person), "joined", { whom: ticket.by, after: ticket.invitation.role });
  return { session: await beginSession(made.person) };
}
