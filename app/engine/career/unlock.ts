import { type LevelId, levels } from "~/engine/limits/schema";

/** At which level a person plays a scenario: the highest of the scenario's levels that they have reached, or null while it is locked. */
export function playableLevel(scenarioLevels: readonly LevelId[], reached: LevelId): LevelId | null {
  return levels.slice(0, levels.indexOf(reached) + 1).findLast((name) => scenarioLevels.includes(name)) ?? null;
}

/** The level that unlocks a scenario. */
export function opensAt(scenarioLevels: readonly LevelId[]): LevelId {
  return levels.find((name) => scenarioLevels.includes(name)) ?? "senior-cse";
}
