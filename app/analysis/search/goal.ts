import type { Result } from "~/engine/scoring/result";
import { type ScoreReads, scoreReads } from "./score-shape";
import { worthOf } from "./worth";

/** What is looked for: a number of a result, to be as high as can be; null where a result has none or must not be taken. */
export interface Goal {
  of: (result: Result) => number | null;
  /** Which parts of a line it hangs on; pasts that differ in nothing of this are the same to it. */
  reads: ScoreReads;
}

export const outcomeGoal: Goal = { of: (result) => result.outcome, reads: scoreReads.outcome };
export const empathyGoal: Goal = { of: (result) => result.empathy, reads: scoreReads.empathy };
export const empowermentGoal: Goal = { of: (result) => result.empowerment, reads: scoreReads.empowerment };
export const totalGoal: Goal = { of: (result) => result.total, reads: scoreReads.total };

/** What a pass weighs among equal totals: less than any difference that is shown. */
const PASSED = 1e-5;

/** What a line is worth to a judge. */
export const worthGoal: Goal = { of: worthOf, reads: scoreReads.pass };

/** The worth, and among equals a line that passes. */
export const bestGoal: Goal = { of: (result) => worthOf(result) + (result.passed ? PASSED : 0), reads: scoreReads.pass };

/** The total of a line that passes. */
export const passGoal: Goal = { of: (result) => (result.passed ? result.total : null), reads: scoreReads.pass };
