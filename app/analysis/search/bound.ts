import type { Graph } from "~/analysis/graph/graph";
import type { Tally } from "~/analysis/graph/tally";
import { type Result, resultOf, toEndScore } from "~/engine/scoring/result";
import type { Outlook } from "./outlook";
import { decisionsAt, fitOver, isCapped, isFar, marksAt, moneySpan, processAt, type Side } from "./score-shape";

/**
 * No line on from a node does better (`best`) or worse (`least`) than this: each part of the score is at its best by itself, whether or not one line
 * reaches them together. It goes through the engine's own sums, so it is the result itself where they do.
 */
export type Bound = (past: Tally, outlook: Outlook, side: Side) => Result;

export function toBound({ rules: { model, scenario }, ledger, par }: Graph): Bound {
  const critical = ledger.steps.reduce(
    (mask, name, bit) => (scenario.process[name]?.severity === "critical" ? mask | (1 << bit) : mask),
    0,
  );
  const points = (1 << ledger.decisions.length) - 1;
  return (past, outlook, side) => {
    const isBest = side === "best";
    const money = moneySpan(past, outlook);
    const process = processAt(past.did, outlook, ledger, side);
    const empowerment = decisionsAt(model, past, outlook, points, side, isCapped(model, money, outlook.bands, side));
    const end = toEndScore(model, {
      need: isBest ? outlook.mostNeed : outlook.leastNeed,
      fit: fitOver(model, money, outlook.bands, side),
      met: process.met,
      isCriticalMissed: (process.misses & critical) !== 0,
      isUnderpaid: false,
      isOverpaid: isFar(model, money, outlook.bands, side),
      empowerment: empowerment.score,
      faulty: false,
    });
    const sums = {
      ...marksAt(past, outlook, side),
      minutes: past.minutes + (isBest ? outlook.leastMinutes : outlook.mostMinutes),
      repeats: past.repeats + (isBest ? outlook.leastRepeats : outlook.mostRepeats),
      promises: past.promises + (isBest ? outlook.leastPromises : outlook.mostPromises),
      faults: past.faults + (isBest ? outlook.leastFaults : outlook.mostFaults),
    };
    const result = resultOf(model, par, end, sums);
    if (!empowerment.isOpen || empowerment.score === null) return result;
    // A line may also meet no decision point at all, and is then scored by the other two.
    const without = resultOf(model, par, { ...end, empowerment: null }, sums);
    if (isBest !== without.total > result.total) return result;
    return { ...result, total: without.total, passed: result.passed || without.passed };
  };
}
