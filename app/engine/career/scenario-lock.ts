import type { Ladder } from "~/engine/limits/ladder";
import type { LevelId } from "~/engine/limits/schema";
import type { Evidence } from "./evidence";
import type { Competency } from "./rules";

/** At which level a person plays a scenario: the highest of the scenario's levels that they have reached, or null while it is locked. */
export function playableLevel(ladder: Ladder, scenarioLevels: readonly LevelId[], reached: LevelId): LevelId | null {
  return ladder.slice(0, ladder.indexOf(reached) + 1).findLast((name) => scenarioLevels.includes(name)) ?? null;
}

/** The level that unlocks a scenario. Throws where none of its levels is on the ladder, which reading a scenario rules out. */
function unlockingLevel(ladder: Ladder, scenarioLevels: readonly LevelId[]): LevelId {
  const lowest = ladder.find((name) => scenarioLevels.includes(name));
  if (lowest === undefined) throw new Error(`the ladder has none of the levels ${scenarioLevels.join(", ")}`);
  return lowest;
}

/** What opens a locked scenario: a level, a number of further passes in one of these competencies, or the end of the sitting that examines it, at the latest at an instant. */
export type ScenarioLock = { opensAt: LevelId } | { passes: number; in: Competency[] } | { examinedUntil: string | null };

/** Null where a person may play the scenario. More evidence never locks what was open. */
export function lockOf(
  ladder: Ladder,
  scenarioLevels: readonly LevelId[],
  reached: LevelId,
  opens: { passes: number; in: Competency[] } | undefined,
  evidence: readonly Pick<Evidence, "competency" | "passed">[],
): ScenarioLock | null {
  const lowest = unlockingLevel(ladder, scenarioLevels);
  if (!playableLevel(ladder, scenarioLevels, reached)) return { opensAt: lowest };
  // Anyone who has come further than the level at which it opens has shown more than was asked.
  if (!opens || reached !== lowest) return null;
  const passes = evidence.filter(({ competency, passed }) => passed && opens.in.includes(competency)).length;
  return passes >= opens.passes ? null : { passes: opens.passes - passes, in: opens.in };
}
