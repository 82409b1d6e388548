import type { Verdict } from "~/analysis/belief/judge";
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
  /** The best choice there; null where this was as good. */
  best: LineChoice | null;
  reasons: LossReason[];
}

/** An ended attempt beside the best that was open to the trainee, in words. Start less losses and with luck is what was reached. */
export interface JudgementView {
  start: number;
  losses: number;
  luck: number;
  reached: number;
  turns: JudgedTurnView[];
  turningPoint: number | null;
  parted: { turn: number; best: LineView } | null;
  /** The greatest CSAT that a passing line reaches; null where that is not known. */
  csat: number | null;
  /** The line for someone who knew everything; null where it was not asked for. */
  clairvoyant: LineView | null;
}
