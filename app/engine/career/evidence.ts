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
  /** The limits of its level still allow in this case what they allowed when it was played. */
  current: boolean;
  /** The person had met the variant in no other way before this play ended. */
  first: boolean;
}

/** The plays in which the person met their variant for the first time. */
export function firstPlays(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter(({ first }) => first);
}

/** Of the first plays, the solo passes at a level in a competency; those that count for its gate are `current` besides. */
export function soloPasses(first: readonly Evidence[], level: LevelId, competency: Competency): Evidence[] {
  return first.filter((play) => play.solo && play.passed && play.level === level && play.competency === competency);
}

/** Of the first plays, those that count for a gate: solo, at its level, passed, within limits that hold today. */
export function countingPasses(first: readonly Evidence[], level: LevelId, competency: Competency): Evidence[] {
  return soloPasses(first, level, competency).filter(({ current }) => current);
}
