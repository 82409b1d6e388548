import type { Verdict } from "~/analysis/belief/verdict";
import type { FaultCode, Reason } from "~/analysis/reasons/reason";
import type { Move } from "~/engine/machine/moves";
import type { Fault } from "~/engine/scenario/names";
import type { ChoiceText } from "~/engine/show/conversation";

/** A choice in words. */
export type LineChoice = ChoiceText & { kind: Move["kind"] };

/** A line in words, with the ending that it comes to. */
export interface LineView {
  choices: (LineChoice & { turn: number })[];
  ending: { title: string; total: number };
}

/** Why a turn lost: a code that has words, the faults or the titles to fill in, minutes where it is about time, and what was right where it is about a decision. */
export type LossReason = { minutes: number; right: string } & (
  | { code: FaultCode; faults: Fault[] }
  | { code: Exclude<Reason["code"], FaultCode>; titles: string[] }
);

/** What a trainer would say at a turn: a better choice; that the case was lost before, and by which turn; or nothing. */
export type AdviceView = { kind: "better"; choice: LineChoice } | { kind: "lost-at"; turn: number } | { kind: "none" };

/** What a turn was worth, rounded so that `before` less `loss` and with `luck` is `after`: luck above 0 is luck that the trainee had. */
export interface JudgedTurnView {
  number: number;
  verdict: Verdict;
  before: number;
  after: number;
  loss: number;
  luck: number;
  /** What came to light at this turn, and could have been otherwise. */
  learned: string[];
  advice: AdviceView;
  reasons: LossReason[];
}

/** The turn that mattered most, with its own verdict. */
export interface DecisiveTurn {
  turn: number;
  verdict: Extract<Verdict, "turning-point" | "critical" | "mistake">;
}

/** An ended attempt beside the best that was open to the trainee, in words. Start less losses and with luck is what was reached: what the line is worth, which is 0 if it holds a critical fault. */
export interface JudgementView {
  start: number;
  losses: number;
  luck: number;
  reached: number;
  /** The total of the result, which a fault leaves as it is. */
  total: number;
  turns: JudgedTurnView[];
  decisive: DecisiveTurn | null;
  parted: { turn: number; best: LineView } | null;
  /** The greatest CSAT that a passing line reaches; null where that is not known. */
  csat: number | null;
  /** The line for someone who knew everything; null where it was not asked for. */
  clairvoyant: LineView | null;
}
