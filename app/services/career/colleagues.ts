import type { SubjectId } from "~/engine/play/subject";
import { shareTeam } from "~/services/door/teams";
import { subjectOf } from "~/services/viewer";
import type { Person } from "~/store/documents";

/**
 * Of some people, everyone who may have told a member of these teams what they met, members whose sign-in is turned off too. Those without a team are one team: nothing says that they are
 * apart.
 */
export function colleaguesAmong(people: readonly Person[], teams: readonly string[]): Set<SubjectId> {
  const isNear = (theirs: readonly string[]) => (teams.length === 0 ? theirs.length === 0 : shareTeam(teams, theirs));
  return new Set(people.filter(({ account }) => account && isNear(account.teams)).map(subjectOf));
}
