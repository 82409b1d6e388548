import type { ChoiceText } from "~/engine/show/conversation";

export type Verdict = "best" | "good" | "slip" | "mistake" | "turning-point" | "critical";

/** A choice in words. */
export type ToldChoice = ChoiceText & { kind: string };

/** What a turn was worth: before, less the loss and with the luck, is after. Luck above 0 is luck that the trainee had. */
export interface JudgedTurn {
  number: number;
  verdict: Verdict;
  before: number;
  after: number;
  loss: number;
  luck: number;
  learned: string[];
  /** The best choice there; null where this was as good. */
  best: ToldChoice | null;
  reasons: LossReason[];
}

/** Why a turn lost: a code that has words, the titles to fill in, minutes where it is about time, and what was right where it is about a decision. */
export interface LossReason {
  code: string;
  titles: string[];
  minutes: number;
  right: string;
}

export interface ToldLine {
  choices: (ToldChoice & { turn: number })[];
  ending: { title: string; total: number };
}

/** An attempt beside the best that was open to the trainee. Start, less losses and with luck, is what was reached. */
export interface Judgement {
  start: number;
  losses: number;
  luck: number;
  reached: number;
  turns: JudgedTurn[];
  turningPoint: number | null;
  parted: { turn: number; best: ToldLine } | null;
  csat: number | null;
  clairvoyant: ToldLine | null;
}
