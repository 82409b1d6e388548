import type { FirstModel } from "~/engine/count/model";
import type { Band } from "~/engine/scenario/schema";

// What formula 1 does its own way. Results are sealed by it, so it is never changed.

/** D: 1 inside the fair band, falling in a straight line to 0 at zero below and at twice `hi` above. */
export function firstFit(amount: number, { lo, hi }: Band): number {
  if (hi === 0) return amount === 0 ? 1 : 0;
  if (amount < lo) return amount / lo;
  return amount <= hi ? 1 : Math.max(0, 1 - (amount - hi) / hi);
}

/** The amounts at which D turns, or M begins to be capped. */
export function firstBends({ empowerment }: FirstModel, { lo, hi }: Band): number[] {
  const over = Math.floor(empowerment.overRemedyFactor * hi);
  return [lo, hi, over, over + 1, 2 * hi];
}

/** The lowest cap on the outcome, 100 where none holds. */
export function firstCap({ caps }: FirstModel, { need, isCriticalMissed }: { need: number; isCriticalMissed: boolean }): number {
  let cap = 100;
  if (need === 0) cap = Math.min(cap, caps.needMissed);
  if (need === 0.5) cap = Math.min(cap, caps.needPartly);
  return isCriticalMissed ? Math.min(cap, caps.criticalStep) : cap;
}

/** Rounds to 0.1 as doubles have it. */
export function firstTenth(score: number): number {
  return Math.round(score * 10) / 10;
}
