import type { SecondModel } from "~/engine/count/model";
import { reaches } from "~/engine/count/rounding";
import type { MoneyKind } from "~/engine/scenario/names";
import type { Band } from "~/engine/scenario/schema";

// What formula 2 does its own way.

/** The least and the most, in minor units, that is not far from a fair band. */
function edges({ remedy }: SecondModel, { lo, hi, exact }: Band): { least: number; most: number } {
  if (exact) return { least: lo, most: hi };
  const least = Math.ceil(remedy.least * lo);
  const most = Math.floor(remedy.most * hi);
  // Doubles may be off by a unit where the edge itself is one.
  return {
    least: reaches(least - 1, remedy.least * lo) ? least - 1 : least,
    most: reaches(remedy.most * hi, most + 1) ? most + 1 : most,
  };
}

/**
 * D of one kind of money: 1 inside the fair band, in a straight line to the model's `edge` at its edges, and 0 further off. Goodwill below its band falls on
 * in a straight line to 0 at nothing given. An exact band has no slopes.
 */
export function secondFit(model: SecondModel, kind: MoneyKind, amount: number, band: Band): number {
  const { lo, hi } = band;
  if (amount >= lo && amount <= hi) return 1;
  const { least, most } = edges(model, band);
  const { remedy } = model;
  if (amount > hi) return amount > most ? 0 : 1 - ((1 - remedy.edge) * (amount - hi)) / ((remedy.most - 1) * hi);
  if (amount >= least) return 1 - ((1 - remedy.edge) * (lo - amount)) / ((1 - remedy.least) * lo);
  return kind === "owed" || band.exact ? 0 : (remedy.edge * amount) / (remedy.least * lo);
}

/** Whether money is so far under its fair band that it knocks out: only what is owed can be. */
export function isUnderpaid(model: SecondModel, kind: MoneyKind, amount: number, band: Band): boolean {
  return kind === "owed" && amount < edges(model, band).least;
}

/** Whether money is so far over its fair band that it knocks out. */
export function isOverpaid(model: SecondModel, amount: number, band: Band): boolean {
  return amount > edges(model, band).most;
}

/** The amounts at which D turns, and the last ones before a knock-out, which are safest where it is not known which band counts. */
export function secondBends(model: SecondModel, kind: MoneyKind, band: Band): number[] {
  const { least, most } = edges(model, band);
  return kind === "owed" ? [least, band.lo, band.hi, most] : [band.lo, band.hi, most];
}

/** What an end brings that can knock the outcome out. */
export interface KnockOutParts {
  need: number;
  met: number;
  isCriticalMissed: boolean;
  isUnderpaid: boolean;
  isOverpaid: boolean;
}

/** The lowest knock-out of an end, 100 where none strikes. */
export function secondCap({ knockOuts }: SecondModel, parts: KnockOutParts): number {
  const isHeld =
    parts.need < 1 || parts.isCriticalMissed || parts.isUnderpaid || parts.isOverpaid || !reaches(parts.met, knockOuts.process);
  const cap = isHeld ? knockOuts.holdsAt : 100;
  return parts.need === 0 ? Math.min(cap, knockOuts.needMissed) : cap;
}

/** What the effort alone holds the outcome at, 100 where it does not. */
export function effortCap({ knockOuts }: SecondModel, effort: number): number {
  return reaches(effort, knockOuts.effort) ? 100 : knockOuts.holdsAt;
}
