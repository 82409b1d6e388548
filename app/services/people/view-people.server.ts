import { levelToday } from "~/services/catalog/ladder.server";
import { shareTeam } from "~/services/door/teams";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { Person } from "~/store/port";
import type { MemberView } from "~/views/people";

/** The members the viewer may see, in no order: a leader all of them, a trainer those of their own teams. */
export async function viewPeople(viewer: Viewer): Promise<MemberView[]> {
  const seen = (await store().people.all()).filter((person) => sees(viewer, person));
  return seen.flatMap((person) => toMember(person) ?? []);
}

/** One member, or null: nobody, a guest, or someone the viewer may not see. */
export async function viewMember(viewer: Viewer, memberId: string): Promise<MemberView | null> {
  const person = await store().people.get(memberId);
  return person && sees(viewer, person) ? toMember(person) : null;
}

/** Whether the viewer may see this person's page: a trainer sees members of their own teams, a leader sees all members. */
function sees(viewer: Viewer, { account }: Person): boolean {
  if (!account) return false;
  return viewer.standing === "leader" || (viewer.standing === "trainer" && shareTeam(viewer.teams, account.teams));
}

function toMember({ id, name, level, account }: Person): MemberView | null {
  if (!account) return null;
  const { mail, role, teams, active } = account;
  return { id, name, mail, role, level: levelToday(level), teams, active };
}
