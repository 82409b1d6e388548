import * as z from "zod";
import { level } from "~/engine/limits/schema";
import { audit } from "~/services/audit.server";
import type { Viewer } from "~/services/viewer";
import { parseTeams } from "./teams";
import { makeTicket } from "./ticket.server";

const WEEK_HOURS = 7 * 24;
const invitation = z.object({ role: z.enum(["trainee", "trainer", "leader"]), level });

/** Makes an invitation by link, good for a week and for one person; null where the form asks for what does not exist. */
export async function makeInvitation(by: Viewer, form: { role: string; level: string; teams: string }): Promise<{ token: string } | null> {
  const found = invitation.safeParse(form);
  if (!found.success) return null;
  const token = await makeTicket(
    { kind: "invitation", by: by.subject, invitation: { ...found.data, teams: parseTeams(form.teams) } },
    WEEK_HOURS,
  );
  await audit(by.subject, "invited", { after: found.data.role });
  return { token };
}
