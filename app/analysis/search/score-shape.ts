import type { Ledger, Tally } from "~/analysis/graph/tally";
import type { Model } from "~/engine/count/model";
import { type Band, burdenOf, empowermentScore, isOverRemedy, meanMark, overPar, processMet, remedyFit } from "~/engine/scoring/formula";

// What the search knows of a score beyond its formula: what each part hangs on, which way it moves, and so what is best or least of it over everything
// that can still come. A change of engine/scoring/formula.ts has to be thought through here, and nowhere else in the analysis.

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

/**
 * What can still come of a node, each part of a score by itself and so more than any one line may reach at once. Bits are those of the ledger: what is
 * set is true of one line or more. (Flat on purpose: there is one for every node, and small objects are what takes time.)
 */
export interface Outlook {
  /** By the number of marked turns to come, the most and least that their marks add up to; NaN where no line has so many. */
  mostMarks: number[];
  leastMarks: number[];
  leastMinutes: number;
  mostMinutes: number;
  leastRepeats: number;
  mostRepeats: number;
  leastPromises: number;
  mostPromises: number;
  leastFaults: number;
  mostFaults: number;
  leastRemedy: number;
  mostRemedy: number;
  leastTurns: number;
  leastNeed: number;
  mostNeed: number;
  bands: readonly (Band | undefined)[];
  /** Steps: are done, stay undone and apply, stay undone and do not. */
  done: number;
  missed: number;
  avoided: number;
  /** Decision points: met rightly, under, over; missed; never arisen. */
  right: number;
  under: number;
  over: number;
  lost: number;
  unarisen: number;
}

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

/** Whether M is capped at its best or least: at its best only where every band says so, at its least where one does. */
export function isCapped(model: Model, remedy: number, bands: readonly (Band | undefined)[], side: Side): boolean {
  for (const band of bands) {
    const isOver = isOverRemedy(model, remedy, band);
    if (isOver !== (side === "best")) return isOver;
  }
  return side === "best";
}

/** D turns only at its band, so its best is where the span of remedies comes nearest to that, and its least at an end. */
export function fitOver(least: number, most: number, bands: readonly (Band | undefined)[], side: Side): number {
  let fit = side === "best" ? 0 : 1;
  for (const band of bands) {
    if (side === "best") fit = Math.max(fit, remedyFit(band ? Math.min(most, Math.max(least, band.lo)) : 0, band));
    else fit = Math.min(fit, remedyFit(least, band), remedyFit(most, band));
  }
  return fit;
}

/** The marks at which E is at its best or least. */
export function marksAt(past: Tally, outlook: Outlook, side: Side): { marks: number; marked: number } {
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
  return found;
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
    minutes: reads.effort && !isFree ? tally.minutes : 0,
    burden: reads.effort ? (isSpent ? 1 : burden) : 0,
    faults: reads.faults && tally.faults > 0 ? 1 : 0,
    kept: reads.steps ? tally.did & ledger.required & open : 0,
    broken: reads.steps ? tally.did & ledger.forbidden & open : 0,
    right: reads.decisions ? tally.right : 0,
  };
}

/** What no order puts first in a past, and so has to be equal. Once no more can be given, a remedy is as good as it fits, whatever it is. */
export function unorderedPart(model: Model, reads: ScoreReads, { under, over, remedy }: Tally, { mostRemedy, bands }: Outlook): string {
  const decided = reads.decisions ? `${under} ${over}` : "";
  if (!reads.remedy) return `${decided} `;
  if (mostRemedy > 0) return `${decided} ${remedy}`;
  return `${decided} ${bands.map((band) => `${remedyFit(remedy, band)}${isOverRemedy(model, remedy, band) ? "over" : ""}`).join()}`;
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
