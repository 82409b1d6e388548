import type { Limits } from "~/engine/limits/schema";
import type { Mood } from "~/engine/scenario/names";
import type { Facts, Scenario } from "~/engine/scenario/schema";

/** `late`: something that must come after it was done first. `broken`: a forbidden step was done. */
export type StepMark = "done" | "late" | "broken";
export type DecisionMark = "right" | "under" | "over";

/** All that the rules read besides the situation; never the score. Nothing in it is changed in place. */
export interface Position {
  facts: Facts;
  known: readonly string[];
  opened: readonly string[];
  said: readonly string[];
  stock: Record<string, number>;
  steps: Record<string, StepMark>;
  given: Record<string, number>;
  granted: Record<string, number>;
  decided: Record<string, DecisionMark>;
  /** Deadlines that have already led somewhere. */
  passed: readonly string[];
  clockMinutes: number;
  patience: number;
  mood: Mood;
}

/** When a deadline passes, in simulated minutes from the start. */
export function deadlineMinutes(scenario: Scenario, name: string, facts: Facts): number {
  const minutes = scenario.deadlines[name]?.minutes;
  return typeof minutes === "object" ? Number(facts[minutes.fact]) : (minutes ?? Number.POSITIVE_INFINITY);
}

/** The most that may be given under an authority over the case: the scenario's own grant, else the shared limit, plus what was approved. */
export function ceiling(scenario: Scenario, limits: Limits, position: Pick<Position, "granted">, name: string): number {
  return (scenario.authority[name]?.grant?.[limits.level] ?? limits.authority[name] ?? 0) + (position.granted[name] ?? 0);
}
