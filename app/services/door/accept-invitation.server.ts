import { now } from "~/process/clock.server";
import { audit } from "~/services/audit.server";
import { subjectOf, type Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { AccountProblem } from "~/views/door";
import { type LetIn, toKnownDevice } from "./known-device.server";
import { makeAccount } from "./make-account.server";
import { type AccountForm, parseAccount } from "./parse-account.server";
import { beginSession } from "./session.server";
import { openTicket, spendTicket } from "./ticket.server";
import { guestMeetings, withMeetings } from "./variant-meetings.server";

/** Joins by an invitation. A guest becomes the member, with their attempts if they want to keep them; what they met in them stays met either way. Returns null if the link no longer works. */
export async function acceptInvitation(
  viewer: Viewer | null,
  token: string,
  form: AccountForm & { claim: boolean },
): Promise<LetIn | { problems: AccountProblem[] } | null> {
  // A link that does not work tells nothing of the form, and costs no hash.
  if (!(await openTicket(store(), "invitation", token))) return null;
  const account = await parseAccount(form);
  if ("problems" in account) return account;
  const meetings = await guestMeetings(viewer);
  return store().together(async (tx) => {
    const ticket = await openTicket(tx, "invitation", token);
    if (!ticket?.invitation) return null;
    const guest = form.claim && viewer?.standing === "guest" ? await tx.people.get(viewer.personId) : null;
    const links = [{ kind: "invitation" as const, by: ticket.by, at: now().toISOString() }];
    // Whoever became a member in the meantime is no guest any more.
    const made = await makeAccount(tx, account.parsed, { ...ticket.invitation, links }, { guest: guest?.account ? null : guest });
    if ("problems" in made) return made;
    if (!guest) await tx.people.put(withMeetings(made.person, meetings));
    await spendTicket(tx, ticket);
    await audit(tx, subjectOf(made.person), "joined", { whom: ticket.by, after: ticket.invitation.role });
    return { session: await beginSession(tx, made.person), device: toKnownDevice(account.parsed.mail) };
  });
}
