import * as z from "zod";
import { isEqual } from "~/process/digest.server";
import { audit } from "~/services/audit.server";
import { levelNamed, levelToday } from "~/services/catalog/ladder.server";
import { parseName } from "~/services/door/person-name";
import { parseTeams } from "~/services/door/teams";
import { subjectOf, type Viewer } from "~/services/viewer";
import type { Account, Person } from "~/store/documents";
import { store } from "~/store/open.server";
import type { Transaction } from "~/store/port";
import type { GraveChange, MemberEntries, MemberProblem } from "~/views/people";
import { graveChanges } from "./grave-changes";
import { hasOtherLeader } from "./other-leader.server";
import { shownMember } from "./shown-member.server";

const change = z.object({ role: z.enum(["trainee", "trainer", "leader"]), active: z.boolean() });

export type Changed =
  | { kind: "changed" }
  | { kind: "unknown" }
  | { kind: "stale" }
  | { kind: "problem"; code: MemberProblem }
  | { kind: "asks"; about: GraveChange[] };

type Member = Person & { account: Account };

/** The form, with the mark of what its page showed, and what of the change the leader was asked about and said yes to (with spaces between). */
type MemberForm = MemberEntries & { shown: string; confirmed?: string };

/**
 * Changes a member's name, role, level, teams, or whether they may sign in. The change and what the log says of it are one write, and a leader always remains. Where the member has
 * changed since the form was made (`shown`), nothing is changed; nor is it where the change is grave and nobody was asked.
 */
export async function changeMember(viewer: Viewer, memberId: string, form: MemberForm): Promise<Changed> {
  const found = change.safeParse(form);
  const level = levelNamed(form.level);
  if (!found.success || level === undefined) return { kind: "problem", code: "unknown-value" };
  const named = parseName(form.name);
  if ("problem" in named) return { kind: "problem", code: `name-${named.problem}` };
  const { role, active } = found.data;
  const confirmed = new Set(form.confirmed?.split(" "));
  return store().together(async (tx) => {
    const before = await tx.people.get(memberId);
    if (!isMember(before)) return { kind: "unknown" };
    const was = before.account;
    if (!isEqual(form.shown, shownMember(before, was))) return { kind: "stale" };
    const steps = was.role === "leader" && was.active && (role !== "leader" || !active);
    if (steps && !(await hasOtherLeader(tx, memberId))) return { kind: "problem", code: "last-leader" };
    const asked = graveChanges(was, found.data);
    if (!asked.every((change) => confirmed.has(change))) return { kind: "asks", about: asked };
    // A member who may no longer sign in is signed out, and another role begins with a new session.
    const ends = was.role !== role || (was.active && !active);
    const account = { ...was, role, teams: parseTeams(form.teams), active, epoch: was.epoch + (ends ? 1 : 0) };
    const after = { ...before, name: named.name, level, account };
    await tx.people.put(after);
    await writeDown(tx, viewer, before, after);
    return { kind: "changed" };
  });
}

async function writeDown(tx: Transaction, viewer: Viewer, before: Member, after: Member): Promise<void> {
  const differences = [
    ["role", before.account.role, after.account.role],
    ["level", levelToday(before.level), after.level],
    ["teams", before.account.teams.join(", "), after.account.teams.join(", ")],
    ["active", before.account.active, after.account.active],
  ] as const;
  for (const [what, from, to] of differences)
    if (from !== to) await audit(tx, viewer.subject, what, { whom: subjectOf(after), before: from, after: to });
  // Without the names: the log keeps none, so that erasing someone leaves none behind.
  if (before.name !== after.name) await audit(tx, viewer.subject, "name", { whom: subjectOf(after) });
}

function isMember(person: Person | null): person is Member {
  return person?.account !== undefined;
}
