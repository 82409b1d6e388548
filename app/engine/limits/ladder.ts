import type { LevelId, LimitsFile } from "./schema";

/** The names of all levels, the lowest first. */
export type Ladder = readonly [LevelId, ...LevelId[]];

/** The ladder that a limits file declares, in the file's order. */
export function ladderOf({ levels }: LimitsFile): Ladder {
  const [lowest, ...higher] = Object.keys(levels);
  if (lowest === undefined) throw new Error("a ladder has at least one level");
  return [lowest, ...higher];
}

/** The highest level. */
export function topOf(ladder: Ladder): LevelId {
  return ladder.at(-1) ?? ladder[0];
}
