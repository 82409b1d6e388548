import type { Model } from "~/engine/count/model";
import type { Money } from "~/engine/count/money";
import type { Sums } from "~/engine/count/sums";
import { type MoneyKind, moneyKinds } from "~/engine/scenario/names";
import type { Band } from "~/engine/scenario/schema";
import { firstBends, firstCap, firstFit } from "./formula-1";
import { effortCap, isOverpaid, isUnderpaid, type KnockOutParts, secondBends, secondCap, secondFit } from "./formula-2";

// The arithmetic of a score, each rule once: from numbers to numbers, 0 to 1 for a part and 0 to 100 for a score, nothing rounded. It knows no turn and
// no position, so that the analysis can ask it of what a line may still come to. What the formulas do each their own way stands in a file for each.

/** N, by what an ending says of the need. */
export const NEED = { no: 0, partly: 0.5, yes: 1 };

/** The fair band that counts of each kind of money, if one does. */
export type Bands = Record<MoneyKind, Band | undefined>;

/** D of one kind of money, 0 to 1. */
export function bandFit(model: Model, kind: MoneyKind, amount: number, band: Band): number {
  return model.formula === 1 ? firstFit(amount, band) : secondFit(model, kind, amount, band);
}

/** D: the mean over the kinds of money that have a fair band; 1 where none has. */
export function remedyFit(model: Model, money: Money, bands: Bands): number {
  return meanFit(bands, (kind, band) => bandFit(model, kind, money[kind], band));
}

/** The mean of something over the kinds of money that have a fair band; 1 where none has. */
export function meanFit(bands: Bands, of: (kind: MoneyKind, band: Band) => number): number {
  let sum = 0;
  let judged = 0;
  for (const kind of moneyKinds) {
    const band = bands[kind];
    if (!band) continue;
    sum += of(kind, band);
    judged += 1;
  }
  return judged === 0 ? 1 : sum / judged;
}

/** Whether money is so far from its fair band that it knocks the outcome out, and which way. Formula 1 has no such knock-out. */
export function farFrom(model: Model, kind: MoneyKind, amount: number, band: Band): "under" | "over" | null {
  if (model.formula === 1) return null;
  if (isOverpaid(model, amount, band)) return "over";
  return isUnderpaid(model, kind, amount, band) ? "under" : null;
}

/** Whether money is so far over its fair band that M is capped. */
export function isOverRemedy({ empowerment }: Model, amount: number, band: Band): boolean {
  return amount > empowerment.overRemedyFactor * band.hi;
}

/** The sums of one kind, in minor units, at which a score turns: between two of them it only rises with the amount, or only falls. */
export function remedyBends(model: Model, kind: MoneyKind, band: Band): number[] {
  return model.formula === 1 ? firstBends(model, band) : secondBends(model, kind, band);
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

/** The mean of the marks, 0 where nothing was marked. */
export function meanMark(marks: number, marked: number): number {
  return marked === 0 ? 0 : marks / marked;
}

/** E: the mean of the marks between 0 and 100, by formula 2 at most the hold where a turn did harm. */
export function empathyScore(model: Model, { marks, marked, harms }: Pick<Sums, "marks" | "marked" | "harms">): number {
  const mean = Math.min(100, Math.max(0, meanMark(marks, marked)));
  return model.formula === 2 && harms > 0 ? Math.min(mean, model.empathy.harmHoldsAt) : mean;
}

/** M: the mean worth of the decision points that count, at most the cap where money is far over its fair band; null where none counts. */
export function empowermentScore({ empowerment }: Model, worth: number, points: number, isOver: boolean): number | null {
  if (points === 0) return null;
  const mean = (100 * worth) / points;
  return isOver ? Math.min(mean, empowerment.overRemedyCap) : mean;
}

/** N, D and A, 0 to 1, and what of them caps the outcome: what an end brings to it. */
export interface EndParts extends KnockOutParts {
  fit: number;
}

/** The points of the outcome for need, remedy and process. */
export function outcomePoints({ outcome: shares }: Model, { need, fit, met }: Pick<EndParts, "need" | "fit" | "met">): number {
  return 100 * (shares.need * need + shares.remedy * fit + shares.process * met);
}

/** The lowest cap that an end puts on the outcome, 100 where none holds. */
export function lowestCap(model: Model, parts: EndParts): number {
  return model.formula === 1 ? firstCap(model, parts) : secondCap(model, parts);
}

/** O: the points with those of the effort, held down by the caps. */
export function outcomeScore(model: Model, points: number, cap: number, effort: number): number {
  const outcome = Math.min(cap, points + 100 * model.outcome.effort * effort);
  return model.formula === 1 ? outcome : Math.min(outcome, effortCap(model, effort));
}

/** S = O^0.40 E^0.30 M^0.30 under the default model; without decision points the other two share the exponent in proportion. */
export function totalOf({ total }: Pick<Model, "total">, outcome: number, empathy: number, empowerment: number | null): number {
  const { outcome: o, empathy: e, empowerment: m } = total;
  if (empowerment === null) return outcome ** (o / (o + e)) * empathy ** (e / (o + e));
  return outcome ** o * empathy ** e * empowerment ** m;
}
