import * as z from "zod";
import { audit } from "~/services/audit.server";
import { levelNamed, levelToday } from "~/services/catalog/ladder.server";
import { parseTeams } from "~/services/door/teams";
import { subjectOf, type Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { Account, Person } from "~/store/port";
import type { MemberProblem } from "~/views/people";
import { hasOtherLeader } from "./other-leader.server";

const change = z.object({ role: z.enum(["trainee", "trainer", "leader"]), active: z.boolean() });

export type Changed = { kind: "changed" } | { kind: "unknown" } | { kind: "problem"; code: MemberProblem };

let changing: Promise<unknown> = Promise.resolve();

/** Changes a member's role, level, teams, or whether they may sign in; one after the other, so that a leader always remains. */
export function changeMember(
  by: Viewer,
  memberId: string,
  form: { role: string; level: string; teams: string; active: boolean },
): Promise<Changed> {
  const changed = changing.then(() => apply(by, memberId, form));
  changing = changed.catch(() => undefined);
  return changed;
}

async function apply(
  by: Viewer,
  memberId: string,
  form: { role: string; level: string; teams: string; active: boolean },
): Promise<Changed> {
  const found = change.safeParse(form);
  const level = levelNamed(form.level);
  if (!found.success || level === undefined) return { kind: "problem", code: "unknown-value" };
  const before = await store().people.get(memberId);
  if (!before?.account) return { kind: "unknown" };
  const { role, active } = found.data;
  const steps = before.account.role === "leader" && before.account.active && (role !== "leader" || !active);
  if (steps && !(await hasOtherLeader(memberId))) return { kind: "problem", code: "last-leader" };
  const teams = parseTeams(form.teams);
  // Who may no longer sign in is signed out, and another role begins with a new session.
  const ends = before.account.role !== role || (before.account.active && !active);
  const after = await store().people.change(memberId, (person) =>
    person?.account
      ? {
          ...person,
          level,
          account: { ...person.account, role, teams, active, epoch: person.account.epoch + (ends ? 1 : 0) },
        }
      : person,
  );
  if (!after?.account) return { kind: "unknown" };
  await writeDown(by, before, before.account, after, after.account);
  return { kind: "changed" };
}

async function writeDown(by: Viewer, before: Person, was: Account, after: Person, is: Account): Promise<void> {
  const differences = [
    ["role", was.role, is.role],
    ["level", levelToday(before.level), after.level],
    ["teams", was.teams.join(", "), is.teams.join(", ")],
    ["active", was.active, is.active],
  ] as const;
  for (const [what, from, to] of differences)
    if (from !== to) await audit(by.subject, what, { whom: subjectOf(after), before: from, after: to });
}
