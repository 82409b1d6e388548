import * as z from "zod";
import { isEqual } from "~/process/digest.server";
import { audit } from "~/services/audit.server";
import { levelNamed, levelToday } from "~/services/catalog/ladder.server";
import { parseTeams } from "~/services/door/teams";
import { subjectOf, type Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { Account, Person, Transaction } from "~/store/port";
import type { MemberEntries, MemberProblem } from "~/views/people";
import { hasOtherLeader } from "./other-leader.server";
import { shownMember } from "./shown-member.server";

const change = z.object({ role: z.enum(["trainee", "trainer", "leader"]), active: z.boolean() });

export type Changed = { kind: "changed" } | { kind: "unknown" } | { kind: "stale" } | { kind: "problem"; code: MemberProblem };

type Member = Person & { account: Account };

/**
 * Changes a member's role, level, teams, or whether they may sign in. The change and what the log says of it are one write, and a leader always remains. Where the member has
 * changed since the form was made (`shown`), nothing is changed.
 */
export async function changeMember(viewer: Viewer, memberId: string, form: MemberEntries & { shown: string }): Promise<Changed> {
  const found = change.safeParse(form);
  const level = levelNamed(form.level);
  if (!found.success || level === undefined) return { kind: "problem", code: "unknown-value" };
  const { role, active } = found.data;
  return store().together(async (tx) => {
    const before = await tx.people.get(memberId);
    if (!isMember(before)) return { kind: "unknown" };
    const was = before.account;
    if (!isEqual(form.shown, shownMember(before, was))) return { kind: "stale" };
    const steps = was.role === "leader" && was.active && (role !== "leader" || !active);
    if (steps && !(await hasOtherLeader(tx, memberId))) return { kind: "problem", code: "last-leader" };
    // A member who may no longer sign in is signed out, and another role begins with a new session.
    const ends = was.role !== role || (was.active && !active);
    const account = { ...was, role, teams: parseTeams(form.teams), active, epoch: was.epoch + (ends ? 1 : 0) };
    const after = { ...before, level, account };
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
}

function isMember(person: Person | null): person is Member {
  return person?.account !== undefined;
}
