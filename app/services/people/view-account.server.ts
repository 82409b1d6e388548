import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { AccountView } from "~/views/account";

/** What a person sees of their own account; a guest has no address. */
export async function viewAccount({ personId, name, standing, teams }: Viewer): Promise<AccountView> {
  const account = (await store().people.get(personId))?.account;
  return { name, standing, mail: account?.mail ?? null, teams: [...teams] };
}
