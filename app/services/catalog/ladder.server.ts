import { nameMeant } from "~/engine/limits/declaration";
import { type Ladder, ladderOf } from "~/engine/limits/ladder";
import type { LevelId } from "~/engine/limits/schema";
import { catalog } from "./catalog.server";

/** The installation's levels, the lowest first. */
export function ladder(): Ladder {
  return ladderOf(catalog().limits);
}

/** The level that a form or a command names, by its own name or by an alias; undefined where the ladder has none of that name. */
export function levelNamed(name: string): LevelId | undefined {
  return nameMeant(catalog().limits.levels, name);
}

/** A stored level by the name that it has today, or as it is stored where the ladder no longer has it. */
export function levelToday(stored: LevelId): LevelId {
  return levelNamed(stored) ?? stored;
}

/**
 * The level on today's ladder at which someone stands whose stored level is this one. A level that `limits.yaml` no longer knows, not even as an alias, counts as the
 * lowest: they can go on practising, and what is stored stays as it is until a leader chooses a level, or the file declares the old name again.
 */
export function standingLevel(stored: LevelId): LevelId {
  return levelNamed(stored) ?? ladder()[0];
}
