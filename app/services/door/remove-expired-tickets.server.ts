import { now } from "~/process/clock.server";
import { store } from "~/store/open.server";

/** Removes the links that are too old, and returns how many: a clock that is set back, even over a restart, opens none of them again. */
export async function removeExpiredTickets(): Promise<number> {
  const at = now().toISOString();
  let removed = 0;
  for await (const id of store().tickets.ids()) {
    if ((await store().tickets.get(id))?.expiresAt.localeCompare(at) !== -1) continue;
    await store().tickets.change(id, () => null);
    removed += 1;
  }
  return removed;
}
