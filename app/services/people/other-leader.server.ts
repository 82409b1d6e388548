import { store } from "~/store/open.server";

/** Whether an active leader is left besides this person. */
export async function hasOtherLeader(personId: string): Promise<boolean> {
  for await (const id of store().people.ids()) {
    if (id === personId) continue;
    const account = (await store().people.get(id))?.account;
    if (account?.role === "leader" && account.active) return true;
  }
  return false;
}
