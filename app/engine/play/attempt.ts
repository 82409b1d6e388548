import type { LevelId } from "~/engine/limits/schema";
import type { Typing } from "~/engine/scenario/names";
import type { Facts } from "~/engine/scenario/schema";
import type { SubjectId } from "./subject";

/** How much help the trainee gets: coached locks what the limits forbid, solo refuses it in the story, gate is solo without a debrief. */
export type Mode = "coached" | "solo" | "gate";

/** A choice as it is made: with an amount in minor units or times, or with what was typed, where it takes either. */
export interface ChoiceEntry {
  choice: string;
  amount?: number;
  /** The trainee's own words. They are erased with the person; what they came to stays in `typing`. */
  typed?: string;
  /** Whether what was typed is right, as it was compared when it was typed. Without it, `typed` is compared again. */
  typing?: Typing;
}

/** One line of an attempt's log. `at` is a UTC instant for people to read, and no rule reads it. */
export interface LogEntry extends ChoiceEntry {
  at: string;
}

/** What an attempt is played by: everything that `replay` needs besides the log. */
export interface AttemptHead {
  id: string;
  /** Whoever plays. Folders of before say `personId` here: the store reads both. */
  subject: SubjectId;
  scenarioId: string;
  /** Content hashes of what it is played by; every version that was played is kept. */
  versions: { scenario: string; limits: string; model: string };
  level: LevelId;
  mode: Mode;
  seed: number;
  variant: string;
  facts: Facts;
  /** Names and places, drawn apart from the variant; no rule reads them. */
  surface: Record<string, string>;
  startedAt: string;
  /** Set when the attempt was played on from a turn of another one; it never counts. */
  playedOnFrom?: { attemptId: string; turn: number };
  /** Set when it belongs to a sitting; where that is a gate's, no debrief opens before the sitting's end. */
  sittingId?: string;
}

/** The result that the ending sealed. Scores are 0 to 100, rounded to 0.1; empowerment is null where no decision point arose. */
export interface Seal {
  ending: string;
  outcome: number;
  empathy: number;
  empowerment: number | null;
  total: number;
  passed: boolean;
  faults: string[];
  csat: number;
  effort: number;
  /** The number of the formula that made it; a seal without one is of the first. */
  formula?: number | undefined;
  at: string;
}

/** What the trainee said went well and would change, before seeing the result. */
export interface Reflection {
  plus: string;
  delta: string;
  at: string;
  /** The turns that cost the most, dearest first, as it was judged then. An older reflection has none. */
  dear?: DearTurn[] | undefined;
}

/** A turn of an ended attempt that cost much, in points of the total. `verdict` is what the debrief calls it. */
export interface DearTurn {
  turn: number;
  points: number;
  verdict: string;
}
