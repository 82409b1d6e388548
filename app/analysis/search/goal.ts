import type { Result } from "~/engine/scoring/result";

/** What is looked for: a number of a result, to be as high as can be; null where a result has none or must not be taken. */
export interface Goal {
  of: (result: Result) => number | null;
  /** Which parts of a line it hangs on; pasts that differ in nothing of this are the same to it. */
  reads: { marks: boolean; effort: boolean; steps: boolean; decisions: boolean; remedy: boolean; faults: boolean };
}

const nothing = { marks: false, effort: false, steps: false, decisions: false, remedy: false, faults: false };
const everything = { marks: true, effort: true, steps: true, decisions: true, remedy: true, faults: true };

export const outcomeGoal: Goal = { of: (result) => result.outcome, reads: { ...nothing, effort: true, steps: true, remedy: true } };
export const empathyGoal: Goal = { of: (result) => result.empathy, reads: { ...nothing, marks: true } };
export const empowermentGoal: Goal = { of: (result) => result.empowerment, reads: { ...nothing, decisions: true, remedy: true } };
export const totalGoal: Goal = { of: (result) => result.total, reads: { ...everything, faults: false } };

/** What a pass weighs among equal totals: less than any difference that is shown. */
const PASSED = 1e-5;

/** The total, and among equals one that passes. */
export const bestGoal: Goal = { of: (result) => result.total + (result.passed ? PASSED : 0), reads: everything };
export const passGoal: Goal = { of: (result) => (result.passed ? result.total : null), reads: everything };
