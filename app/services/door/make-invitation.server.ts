import * as z from "zod";
import { audit } from "~/services/audit.server";
import { levelNamed } from "~/services/catalog/ladder.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import { parseTeams } from "./teams";
import { makeTicket } from "./ticket.server";

const WEEK_HOURS = 7 * 24;
const invitedRole = z.enum(["trainee", "trainer", "leader"]);

/** Makes an invitation by link, good for a week and for one person; null if the form names a role or level that does not exist. */
export async function makeInvitation(
  { subject }: Viewer,
  form: { role: string; level: string; teams: string },
): Promise<{ token: string } | null> {
  const role = invitedRole.safeParse(form.role).data;
  const level = levelNamed(form.level);
  if (role === undefined || level === undefined) return null;
  const invitation = { role, level, teams: parseTeams(form.teams) };
  return store().together(async (tx) => {
    await audit(tx, subject, "invited", { after: role });
    return { token: await makeTicket(tx, { kind: "invitation", by: subject, invitation }, WEEK_HOURS) };
  });
}
