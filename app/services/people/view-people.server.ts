import { levelToday } from "~/services/catalog/ladder.server";
import { shareTeam } from "~/services/door/teams";
import type { Viewer } from "~/services/viewer";
import type { Person } from "~/store/documents";
import { store } from "~/store/open.server";
import type { MemberPageView, MemberView } from "~/views/people";
import { shownMember } from "./shown-member.server";

/** The members the viewer may see, in no order: a leader all of them, a trainer those of their own teams. */
export async function viewPeople(viewer: Viewer): Promise<MemberView[]> {
  const seen = (await store().people.all()).filter((person) => sees(viewer, person));
  return seen.flatMap((person) => toMember(viewer, person) ?? []);
}

/** One member, or null: nobody, a guest, or someone the viewer may not see. */
export async function viewMember(viewer: Viewer, memberId: string): Promise<MemberPageView | null> {
  const person = await store().people.get(memberId);
  const member = person && sees(viewer, person) ? toMember(viewer, person) : null;
  return member && person?.account ? { ...member, shown: shownMember(person, person.account) } : null;
}

/** Whether the viewer may see this person's page: a trainer sees members of their own teams, a leader sees all members. */
function sees(viewer: Viewer, { account }: Person): boolean {
  if (!account) return false;
  return viewer.standing === "leader" || (viewer.standing === "trainer" && shareTeam(viewer.teams, account.teams));
}

/** An address is for leaders: it does not leave the server for anyone else. */
function toMember(viewer: Viewer, { id, name, level, account }: Person): MemberView | null {
  if (!account) return null;
  const { mail, role, teams, active } = account;
  return { id, name, mail: viewer.standing === "leader" ? mail : null, role, level: levelToday(level), teams, active };
}
