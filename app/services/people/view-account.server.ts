import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { AccountView } from "~/views/account";
import { levelsFor } from "./change-guest.server";
import { shownGuest } from "./shown-guest.server";

/** What a person sees of their own account; a guest has no address. */
export async function viewAccount({ personId, name, level, standing, teams }: Viewer): Promise<AccountView> {
  const person = await store().people.get(personId);
  return {
    name,
    standing,
    mail: person?.account?.mail ?? null,
    teams: [...teams],
    profile: person && !person.account ? { level, levels: await levelsFor(level), shown: shownGuest(person) } : null,
  };
}
