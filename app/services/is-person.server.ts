import { store } from "~/store/open.server";

/** Whether there is a person of this id. */
export async function isPerson(personId: string): Promise<boolean> {
  return (await store().people.get(personId)) !== null;
}
