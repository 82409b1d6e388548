import { store } from "~/store/open.server";

/** Whether nobody has an account yet. The first one is a leader's, and a leader always remains. */
export async function isFirstStart(): Promise<boolean> {
  for await (const _ of store().mails.ids()) return false;
  return true;
}
