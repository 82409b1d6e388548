import { type LevelId, levels } from "~/engine/limits/schema";
import type { Evidence } from "./evidence";
import type { Competency } from "./rules";

/** At which level a person plays a scenario: the highest of the scenario's levels that they have reached, or null while it is locked. */
export function playableLevel(scenarioLevels: readonly LevelId[], reached: LevelId): LevelId | null {
  return levels.slice(0, levels.indexOf(reached) + 1).findLast((name) => scenarioLevels.includes(name)) ?? null;
}

/** The level that unlocks a scenario. */
function opensAt(scenarioLevels: readonly LevelId[]): LevelId {
  return levels.find((name) => scenarioLevels.includes(name)) ?? "senior-cse";
}

/** What opens a locked scenario: a level, or so many more passes in one of these competencies. */
export type ScenarioLock = { opensAt: LevelId } | { passes: number; in: Competency[] };

/** Null where a person may play the scenario. More evidence never locks what was open. */
export function lockOf(
  scenarioLevels: readonly LevelId[],
  reached: LevelId,
  opens: { passes: number; in: Competency[] } | undefined,
  evidence: readonly Pick<Evidence, "competency" | "passed">[],
): ScenarioLock | null {
  if (!playableLevel(scenarioLevels, reached)) return { opensAt: opensAt(scenarioLevels) };
  // Who has come further than the level at which it opens has shown more than was asked.
  if (!opens || reached !== opensAt(scenarioLevels)) return null;
  const passes = evidence.filter(({ competency, passed }) => passed && opens.in.includes(competency)).length;
  return passes >= opens.passes ? null : { passes: opens.passes - passes, in: opens.in };
}
