import type { Ledger, Tally } from "~/analysis/graph/tally";
import type { Model } from "~/engine/count/model";
import { byKind, type Money } from "~/engine/count/money";
import { type MoneyKind, moneyKinds } from "~/engine/scenario/names";
import type { Band } from "~/engine/scenario/schema";
import {
  type Bands,
  bandFit,
  burdenOf,
  empowermentScore,
  farFrom,
  isOverRemedy,
  meanFit,
  meanMark,
  overPar,
  processMet,
} from "~/engine/scoring/formula";
import type { Outlook } from "./outlook";

// What the search knows of a score beyond its formula: what each part hangs on, which way it moves, and so what is best or least of it over everything
// that can still come. A change of a formula (engine/scoring/formula.ts, -1, -2) has to be thought through here, and nowhere else in the analysis.

/** What is asked of a score: the most that can come of it, or the least. */
export type Side = "best" | "least";

/** Which parts of a line a number of the result hangs on. */
export interface ScoreReads {
  marks: boolean;
  effort: boolean;
  steps: boolean;
  decisions: boolean;
  remedy: boolean;
  faults: boolean;
}

const noReads: ScoreReads = { marks: false, effort: false, steps: false, decisions: false, remedy: false, faults: false };
const allReads: ScoreReads = { marks: true, effort: true, steps: true, decisions: true, remedy: true, faults: true };

/** What each number of a result hangs on. A pass hangs on everything, since a fault forbids it. */
export const scoreReads = {
  outcome: { ...noReads, effort: true, steps: true, remedy: true },
  empathy: { ...noReads, marks: true },
  empowerment: { ...noReads, decisions: true, remedy: true },
  total: { ...allReads, faults: false },
  pass: allReads,
};

/** A at its best or least, and the bits of the steps that it misses. */
export function processAt(did: number, { done, missed, avoided }: Outlook, { required, forbidden }: Ledger, side: Side) {
  if (side === "best") {
    const kept = required & (did | done);
    const lost = required & ~kept & ~avoided;
    return withShare(kept, lost | (forbidden & (did | ~(missed | avoided))));
  }
  const lost = required & ~did & missed;
  const kept = required & ~lost & (did | ~avoided);
  return withShare(kept, lost | (forbidden & (did | done)));
}

function withShare(kept: number, misses: number): { met: number; misses: number } {
  const good = countBits(kept);
  return { met: processMet(good, good + countBits(misses)), misses };
}

/** The money that a line may come to, the least and the most of each kind. */
export interface MoneySpan {
  least: Money;
  most: Money;
}

export function moneySpan(past: Money, { leastOwed, mostOwed, leastGoodwill, mostGoodwill }: Outlook): MoneySpan {
  return {
    least: { owed: past.owed + leastOwed, goodwill: past.goodwill + leastGoodwill },
    most: { owed: past.owed + mostOwed, goodwill: past.goodwill + mostGoodwill },
  };
}

/** Whether M is capped at its best or least: the less is given, the less it is. At its best it is capped only where it is with every choice of bands. */
export function isCapped(model: Model, { least, most }: MoneySpan, all: readonly Bands[], side: Side): boolean {
  const isBest = side === "best";
  const money = isBest ? least : most;
  for (const bands of all) {
    let is = false;
    for (const kind of moneyKinds) {
      const band = bands[kind];
      if (band && isOverRemedy(model, money[kind], band)) is = true;
    }
    if (is !== isBest) return is;
  }
  return isBest;
}

/** Whether money far from fair knocks out, at its best or least. It does on both sides of a stretch, so its best is where the span comes nearest to the band. */
export function isFar(model: Model, span: MoneySpan, all: readonly Bands[], side: Side): boolean {
  if (model.formula === 1) return false;
  const isBest = side === "best";
  for (const bands of all) {
    let is = false;
    for (const kind of moneyKinds) {
      const band = bands[kind];
      if (!band || is) continue;
      is = isBest
        ? farFrom(model, kind, nearest(span, kind, band), band) !== null
        : farFrom(model, kind, span.least[kind], band) !== null || farFrom(model, kind, span.most[kind], band) !== null;
    }
    if (is !== isBest) return is;
  }
  return isBest;
}

/** D of a kind turns only at its band, so its best is where the span comes nearest to that, and its least at an end. */
export function fitOver(model: Model, span: MoneySpan, all: readonly Bands[], side: Side): number {
  const isBest = side === "best";
  let fit = isBest ? 0 : 1;
  for (const bands of all) {
    const found = isBest
      ? meanFit(bands, (kind, band) => bandFit(model, kind, nearest(span, kind, band), band))
      : leastFit(model, span, bands);
    fit = isBest ? Math.max(fit, found) : Math.min(fit, found);
  }
  return fit;
}

function leastFit(model: Model, { least, most }: MoneySpan, bands: Bands): number {
  return meanFit(bands, (kind, band) => Math.min(bandFit(model, kind, least[kind], band), bandFit(model, kind, most[kind], band)));
}

function nearest({ least, most }: MoneySpan, kind: MoneyKind, { lo }: Band): number {
  return Math.min(most[kind], Math.max(least[kind], lo));
}

/** The marks at which E is at its best or least. */
export function marksAt(past: Tally, outlook: Outlook, side: Side): Pick<Tally, "marks" | "marked" | "harms"> {
  const harms = past.harms + (side === "best" ? outlook.leastHarms : outlook.mostHarms);
  let found = { marks: 0, marked: 0 };
  let isFirst = true;
  const ahead = side === "best" ? outlook.mostMarks : outlook.leastMarks;
  for (let more = 0; more < ahead.length; more += 1) {
    const marks = past.marks + (ahead[more] ?? Number.NaN);
    const marked = past.marked + more;
    if (Number.isNaN(marks)) continue;
    if (!isFirst && (side === "best") !== meanMark(marks, marked) > meanMark(found.marks, found.marked)) continue;
    found = { marks, marked };
    isFirst = false;
  }
  return { ...found, harms };
}

/**
 * M at its best or least: decision points that must count count, and of those that may not arise only what moves the mean that way. `isOpen` where a line
 * may also meet none.
 */
export function decisionsAt(model: Model, past: Tally, outlook: Outlook, points: number, side: Side, isOver: boolean) {
  const { empowerment: worth } = model;
  const decided = past.right | past.under | past.over;
  let sum = countBits(past.right) * worth.right + countBits(past.under) * worth.under + countBits(past.over) * worth.over;
  let number = countBits(decided);
  const free: number[] = [];
  for (let bit = 1; bit <= points && bit > 0; bit <<= 1) {
    if (!(points & bit) || decided & bit) continue;
    let best = Number.NaN;
    if (outlook.right & bit) best = further(best, worth.right, side);
    if (outlook.under & bit) best = further(best, worth.under, side);
    if (outlook.over & bit) best = further(best, worth.over, side);
    if (outlook.lost & bit) best = further(best, worth.missed, side);
    if (Number.isNaN(best)) continue;
    if (outlook.unarisen & bit) free.push(best);
    else {
      sum += best;
      number += 1;
    }
  }
  const isOpen = number === 0;
  free.sort((one, other) => (side === "best" ? other - one : one - other));
  for (const value of free)
    if (number === 0 || (side === "best" ? value * number > sum : value * number < sum)) {
      sum += value;
      number += 1;
    }
  return { score: empowermentScore(model, sum, number, isOver), isOpen };
}

function further(found: number, value: number, side: Side): number {
  return Number.isNaN(found) || (side === "best" ? value > found : value < found) ? value : found;
}

function countBits(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Of what turns added up to, what can still be told apart at a node. */
export interface Past {
  marks: number;
  marked: number;
  /** Whether a turn did harm that holds E. */
  harm: number;
  minutes: number;
  /** What repeats and broken promises took of the effort's 1. */
  burden: number;
  faults: number;
  /** Bits of the steps that were done and had to be, of those that were done and must not be, and of the decision points met rightly. */
  kept: number;
  broken: number;
  right: number;
}

/**
 * What still matters of a past. Minutes that no line on from here brings above par are equal, and so is an effort that has already come to nothing. A step
 * that every line on from here does is the same whether it was done before or not.
 */
export function toPast(model: Model, par: number, ledger: Ledger, reads: ScoreReads, tally: Tally, outlook: Outlook): Past {
  const burden = burdenOf(model, tally);
  const isSpent = burden + overPar(tally.minutes, par) >= 1;
  const isFree = isSpent || tally.minutes + outlook.mostMinutes <= par;
  const open = outlook.missed | outlook.avoided;
  return {
    marks: reads.marks ? tally.marks : 0,
    marked: reads.marks ? tally.marked : 0,
    harm: reads.marks && model.formula === 2 && tally.harms > 0 ? 1 : 0,
    minutes: reads.effort && !isFree ? tally.minutes : 0,
    burden: reads.effort ? (isSpent ? 1 : burden) : 0,
    faults: reads.faults && tally.faults > 0 ? 1 : 0,
    kept: reads.steps ? tally.did & ledger.required & open : 0,
    broken: reads.steps ? tally.did & ledger.forbidden & open : 0,
    right: reads.decisions ? tally.right : 0,
  };
}

/** What no order puts first in a past, and so has to be equal. Once no more of a kind can be given, it is as good as it fits, whatever it is. */
export function unorderedPart(model: Model, reads: ScoreReads, tally: Tally, { mostOwed, mostGoodwill, bands }: Outlook): string {
  const decided = reads.decisions ? `${tally.under} ${tally.over}` : "";
  if (!reads.remedy) return `${decided} `;
  const judged = (kind: MoneyKind) => bands.map((found) => judgedAmount(model, kind, tally[kind], found[kind])).join();
  const money = byKind((kind) => ((kind === "owed" ? mostOwed : mostGoodwill) > 0 ? tally[kind] : judged(kind)));
  return `${decided} ${money.owed} ${money.goodwill}`;
}

function judgedAmount(model: Model, kind: MoneyKind, amount: number, band: Band | undefined): string {
  if (!band) return "";
  return `${bandFit(model, kind, amount, band)}${farFrom(model, kind, amount, band) ?? ""}${isOverRemedy(model, amount, band) ? "over" : ""}`;
}

/**
 * Whether one past is at least as good as another whatever comes: a score rises in each sum, a step done is never worse than one left out, and a point met
 * rightly never worse than one that has not arisen.
 */
export function isAtLeast(one: Past, other: Past, outlook: Outlook): boolean {
  return (
    one.minutes <= other.minutes &&
    one.burden <= other.burden &&
    one.faults <= other.faults &&
    one.harm <= other.harm &&
    (other.kept & ~one.kept) === 0 &&
    (one.broken & ~other.broken) === 0 &&
    (other.right & ~one.right) === 0 &&
    (one.marked === other.marked ? one.marks >= other.marks : isKinder(one, other, outlook))
  );
}

/** Whether one past has the greater mean of marks whatever comes. At each number of turns to come the difference runs in a straight line, so its ends tell. */
function isKinder(one: Past, other: Past, { mostMarks, leastMarks }: Outlook): boolean {
  for (let more = 0; more < mostMarks.length; more += 1) {
    const [least, most] = [leastMarks[more] ?? Number.NaN, mostMarks[more] ?? Number.NaN];
    if (Number.isNaN(most)) continue;
    if (meanMark(one.marks + least, one.marked + more) < meanMark(other.marks + least, other.marked + more)) return false;
    if (meanMark(one.marks + most, one.marked + more) < meanMark(other.marks + most, other.marked + more)) return false;
  }
  return true;
}
