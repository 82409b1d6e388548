import { now } from "~/process/clock.server";
import { store } from "~/store/open.server";

/** Ends the links to review drafts that are too old, and returns how many: a clock that is set back, even over a restart, opens none of them again. */
export async function endExpiredLinks(): Promise<number> {
  const at = now().toISOString();
  let ended = 0;
  for await (const id of store().reviewLinks.ids()) {
    const link = await store().reviewLinks.get(id);
    if (!link || link.endedAt !== null || link.expiresAt > at) continue;
    await store().reviewLinks.change(id, (stored) => stored && { ...stored, endedAt: stored.endedAt ?? stored.expiresAt });
    ended += 1;
  }
  return ended;
}
