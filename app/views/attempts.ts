import type { Seal } from "~/engine/play/attempt";
import type { AttemptCard } from "./attempt";
import type { LineChoice } from "./judgement";

/** Where an attempt leaves the best one of the same case: the first turn at which they differ, with what was chosen in each; null where one had ended by then. */
export interface Parting {
  turn: number;
  here: LineChoice | null;
  best: LineChoice | null;
}

/** One attempt beside the others at its case. */
export interface ComparedAttempt extends AttemptCard {
  /** The three scores; null until its trainee has said how it went. */
  scores: Pick<Seal, "outcome" | "empathy" | "empowerment"> | null;
  isBest: boolean;
  /** Whether it met the same facts as the best one. */
  sameVariant: boolean;
  /** Null for the best one, and where they can't be compared. */
  parting: Parting | null;
}

/** All of someone's attempts at one case, newest first. */
export interface AttemptsView {
  scenarioId: string;
  title: string;
  currency: string;
  /** Whether the case can be played today. */
  offered: boolean;
  attempts: ComparedAttempt[];
  /** Older ones, which are not shown here. */
  older: number;
}
