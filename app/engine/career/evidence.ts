import type { LevelId } from "~/engine/limits/schema";
import type { Competency } from "./rules";

/** What one ended or abandoned play says about a person. `day` counts the days since 1970 in the organisation's own time zone, `at` is a UTC instant. */
export interface Evidence {
  scenarioId: string;
  /** The variant that was drawn: seeing it again is no first play. */
  variant: string;
  competency: Competency;
  level: LevelId;
  /** Played without help. */
  solo: boolean;
  at: string;
  day: number;
  passed: boolean;
  /** The rules that it was played by are still those of today. */
  current: boolean;
}

/** The plays that count for a gate: solo, at its level, passed, by today's rules, and the first time that the person met this variant. */
export function countingPasses(evidence: readonly Evidence[], level: LevelId, competency: Competency): Evidence[] {
  const met = new Set<string>();
  const counting: Evidence[] = [];
  for (const play of [...evidence].sort((one, other) => (one.at < other.at ? -1 : 1))) {
    const key = `${play.scenarioId}/${play.variant}`;
    const first = !met.has(key);
    met.add(key);
    if (first && play.solo && play.passed && play.current && play.level === level && play.competency === competency) counting.push(play);
  }
  return counting;
}
