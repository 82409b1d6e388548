import type { SubjectId } from "~/engine/play/subject";
import { shareTeam } from "~/services/door/teams";
import { subjectOf } from "~/services/viewer";
import { store } from "~/store/open.server";

/** Everyone who may have told a member of these teams what they met, members whose sign-in is turned off too. Those without a team are one team: nothing says that they are apart. */
export async function colleaguesIn(teams: readonly string[]): Promise<Set<SubjectId>> {
  const people = await store().people.all();
  const isNear = (theirs: readonly string[]) => (teams.length === 0 ? theirs.length === 0 : shareTeam(teams, theirs));
  return new Set(people.filter(({ account }) => account && isNear(account.teams)).map(subjectOf));
}
