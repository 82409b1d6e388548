import type { LevelId } from "~/engine/limits/schema";
import { settings } from "~/process/settings.server";
import { ladder } from "~/services/catalog/ladder.server";
import { isFirstStart } from "./first-start.server";

/**
 * The levels at which someone may join with just a name; none where guests are switched off. While nobody has an account it is any level, for whoever looks around. Where there are leaders, levels are
 * theirs to give, and a guest practices at the lowest.
 */
export async function guestLevels(): Promise<readonly LevelId[]> {
  if (settings().guests === false) return [];
  return (await isFirstStart()) ? ladder() : ladder().slice(0, 1);
}
