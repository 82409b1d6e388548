import type { Graph } from "~/analysis/graph/graph";
import type { Tally } from "~/analysis/graph/tally";
import type { Model } from "~/engine/count/model";
import { type Band, remedyFit } from "~/engine/scoring/remedy";
import { type Result, resultOf, toEndScore } from "~/engine/scoring/result";
import type { Outlook } from "./outlook";

/** What is asked of a score: the most that can come of it, or the least. */
export type Side = "best" | "least";

/**
 * No line on from a node does better (`best`) or worse (`least`) than this: each part of the score is at its best by itself, whether or not one line
 * reaches them together. It goes through the engine's own sums, so it is the result itself where they do.
 */
export type Bound = (past: Tally, outlook: Outlook, side: Side) => Result;

export function toBound({ rules: { model, scenario }, ledger }: Graph): Bound {
  const { required, forbidden } = ledger;
  const critical = ledger.steps.reduce(
    (mask, name, bit) => (scenario.process[name]?.severity === "critical" ? mask | (1 << bit) : mask),
    0,
  );
  const points = (1 << ledger.decisions.length) - 1;
  return (past, outlook, side) => {
    const isBest = side === "best";
    const least = past.remedy + outlook.leastRemedy;
    const most = past.remedy + outlook.mostRemedy;
    const process = isBest ? bestProcess(past.did, outlook, required, forbidden) : leastProcess(past.did, outlook, required, forbidden);
    const empowerment = decisionsAt(model, past, outlook, points, side, isOverCap(model, isBest ? least : most, outlook.bands, side));
    const final = toEndScore(model, {
      need: isBest ? outlook.mostNeed : outlook.leastNeed,
      fit: fitOver(least, most, outlook.bands, side),
      met: process.met,
      isCriticalMissed: (process.lost & critical) !== 0,
      empowerment: empowerment.score,
      faulty: false,
    });
    const { marks, marked } = empathyAt(past, outlook, side);
    const sums = {
      marks,
      marked,
      minutes: past.minutes + (isBest ? outlook.leastMinutes : outlook.mostMinutes),
      repeats: past.repeats + (isBest ? outlook.leastRepeats : outlook.mostRepeats),
      promises: past.promises + (isBest ? outlook.leastPromises : outlook.mostPromises),
      faults: past.faults + (isBest ? outlook.leastFaults : outlook.mostFaults),
    };
    const result = resultOf(model, scenario.par, final, sums);
    if (!empowerment.isOpen || empowerment.score === null) return result;
    // A line may also meet no decision point at all, and is then scored by the other two.
    const without = resultOf(model, scenario.par, { ...final, empowerment: null }, sums);
    if (isBest !== without.total > result.total) return result;
    return { ...result, total: without.total, passed: result.passed || without.passed };
  };
}

function bestProcess(did: number, { done, missed, avoided }: Outlook, required: number, forbidden: number): { met: number; lost: number } {
  const kept = required & (did | done);
  const lost = required & ~kept & ~avoided;
  const broken = forbidden & (did | ~(missed | avoided));
  return { met: share(kept, lost | broken), lost: lost | broken };
}

function leastProcess(did: number, { done, missed, avoided }: Outlook, required: number, forbidden: number): { met: number; lost: number } {
  const lost = required & ~did & missed;
  const kept = required & ~lost & (did | ~avoided);
  const broken = forbidden & (did | done);
  return { met: share(kept, lost | broken), lost: lost | broken };
}

function share(kept: number, lost: number): number {
  const [good, bad] = [count(kept), count(lost)];
  return good + bad === 0 ? 1 : good / (good + bad);
}

function isOverCap({ empowerment }: Model, remedy: number, bands: readonly (Band | undefined)[], side: Side): boolean {
  for (const band of bands) {
    const isOver = band !== undefined && remedy > empowerment.overRemedyFactor * band.hi;
    if (isOver !== (side === "best")) return isOver;
  }
  return side === "best";
}

/** D turns only at its band, so its best is where the span comes nearest to that, and its least at an end. */
function fitOver(least: number, most: number, bands: readonly (Band | undefined)[], side: Side): number {
  let fit = side === "best" ? 0 : 1;
  for (const band of bands) {
    if (side === "best") fit = Math.max(fit, remedyFit(band ? Math.min(most, Math.max(least, band.lo)) : 0, band));
    else fit = Math.min(fit, remedyFit(least, band), remedyFit(most, band));
  }
  return fit;
}

function empathyAt(past: Tally, outlook: Outlook, side: Side): { marks: number; marked: number } {
  let found = { marks: 0, marked: 0 };
  let isFirst = true;
  const ahead = side === "best" ? outlook.mostMarks : outlook.leastMarks;
  for (let more = 0; more < ahead.length; more += 1) {
    const marks = past.marks + (ahead[more] ?? Number.NaN);
    const marked = past.marked + more;
    if (Number.isNaN(marks)) continue;
    if (!isFirst && (side === "best") !== mean(marks, marked) > mean(found.marks, found.marked)) continue;
    found = { marks, marked };
    isFirst = false;
  }
  return found;
}

function mean(marks: number, marked: number): number {
  return marked === 0 ? 0 : marks / marked;
}

/** M at its best or least: decision points that must count count, and of those that may not arise only what moves the mean that way. */
function decisionsAt(
  { empowerment: worth }: Model,
  past: Tally,
  outlook: Outlook,
  points: number,
  side: Side,
  isOver: boolean,
): { score: number | null; isOpen: boolean } {
  const decided = past.right | past.under | past.over;
  let sum = count(past.right) * worth.right + count(past.under) * worth.under + count(past.over) * worth.over;
  let number = count(decided);
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
  if (number === 0) return { score: null, isOpen };
  const score = (100 * sum) / number;
  return { score: isOver ? Math.min(score, worth.overRemedyCap) : score, isOpen };
}

function further(found: number, value: number, side: Side): number {
  return Number.isNaN(found) || (side === "best" ? value > found : value < found) ? value : found;
}

function count(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
