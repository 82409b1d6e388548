import type { Model } from "~/engine/count/model";
import type { Sums } from "~/engine/count/sums";

// The arithmetic of a score, each rule once: from numbers to numbers, 0 to 1 for a part and 0 to 100 for a score, nothing rounded. It knows no turn and
// no position, so that the analysis can ask it of what a line may still come to.

/** N, by what an ending says of the need. */
export const NEED = { no: 0, partly: 0.5, yes: 1 };

/** What a case's whole remedy should lie in, in minor units. */
export interface Band {
  lo: number;
  hi: number;
}

/** D: 1 inside the fair band, falling in a straight line to 0 at zero below and at twice `hi` above; 1 where there is no band. */
export function remedyFit(remedy: number, band: Band | undefined): number {
  if (!band) return 1;
  if (band.hi === 0) return remedy === 0 ? 1 : 0;
  if (remedy < band.lo) return remedy / band.lo;
  return remedy <= band.hi ? 1 : Math.max(0, 1 - (remedy - band.hi) / band.hi);
}

/** Whether a remedy is so far over the fair band that M is capped. */
export function isOverRemedy({ empowerment }: Model, remedy: number, band: Band | undefined): boolean {
  return band !== undefined && remedy > empowerment.overRemedyFactor * band.hi;
}

/** The whole remedies, in minor units, at which D turns or M begins to be capped: between two of them both run in a straight line. */
export function remedyBends({ empowerment }: Model, { lo, hi }: Band): number[] {
  const over = Math.floor(empowerment.overRemedyFactor * hi);
  return [lo, hi, over, over + 1, 2 * hi];
}

/** What saying things twice, passing on without need and breaking promises take from P. */
export function burdenOf({ effort }: Model, { repeats, promises }: Pick<Sums, "repeats" | "promises">): number {
  return effort.repeat * repeats + effort.brokenPromise * promises;
}

/** How far minutes go over par, as a share of par: what they take from P. */
export function overPar(minutes: number, par: number): number {
  return Math.max(0, minutes / par - 1);
}

/** P = max(0, 1 - 0.25 (repeats + needless transfers) - 0.5 broken promises - max(0, minutes / par - 1)) under the default model. */
export function effortMet(model: Model, par: number, sums: Pick<Sums, "repeats" | "promises" | "minutes">): number {
  return Math.max(0, 1 - burdenOf(model, sums) - overPar(sums.minutes, par));
}

/** A: the steps that were kept, as a share of those that count; 1 where none does. */
export function processMet(kept: number, counting: number): number {
  return counting === 0 ? 1 : kept / counting;
}

/** E before it is held between 0 and 100: the mean of the marks, 0 where nothing was marked. */
export function meanMark(marks: number, marked: number): number {
  return marked === 0 ? 0 : marks / marked;
}

/** M: the mean worth of the decision points that count, at most the cap where the remedy is far over the fair band; null where none counts. */
export function empowermentScore({ empowerment }: Model, worth: number, points: number, isOver: boolean): number | null {
  if (points === 0) return null;
  const mean = (100 * worth) / points;
  return isOver ? Math.min(mean, empowerment.overRemedyCap) : mean;
}

/** N, D and A, 0 to 1, and whether a critical step was missed: what an end brings to the outcome. */
export interface EndParts {
  need: number;
  fit: number;
  met: number;
  isCriticalMissed: boolean;
}

/** The points of the outcome for need, remedy and process. */
export function outcomePoints({ outcome: shares }: Model, { need, fit, met }: EndParts): number {
  return 100 * (shares.need * need + shares.remedy * fit + shares.process * met);
}

/** The lowest cap on the outcome, 100 where none holds. */
export function lowestCap({ caps }: Model, { need, isCriticalMissed }: EndParts): number {
  let cap = 100;
  if (need === NEED.no) cap = Math.min(cap, caps.needMissed);
  if (need === NEED.partly) cap = Math.min(cap, caps.needPartly);
  return isCriticalMissed ? Math.min(cap, caps.criticalStep) : cap;
}

/** S = O^0.40 E^0.30 M^0.30 under the default model; without decision points the other two share the exponent in proportion. */
export function totalOf({ total }: Model, outcome: number, empathy: number, empowerment: number | null): number {
  const { outcome: o, empathy: e, empowerment: m } = total;
  if (empowerment === null) return outcome ** (o / (o + e)) * empathy ** (e / (o + e));
  return outcome ** o * empathy ** e * empowerment ** m;
}
