import { openStore, store } from "~/store/open.server";

export { openStore };

/** Lets go of the process's store. */
export async function closeStore(): Promise<void> {
  await store().close();
}
