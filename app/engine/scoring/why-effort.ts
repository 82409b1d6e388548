import { valueAt } from "~/engine/machine/first-that-holds";
import type { Position } from "~/engine/machine/position";
import { openingOf } from "~/engine/play/opening";
import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import { type Because, because } from "./because";
import { overPar } from "./formula";

/** Why P is what it is: each turn that took from it. */
export function whyEffort(rules: Rules, turns: readonly Turn[], final: Position): Because[] {
  const reasons: Because[] = [];
  for (const { number, counts } of turns) {
    if (counts.repeats > 0) reasons.push(because("effort.repeat", number, { count: counts.repeats }));
    if (counts.needlessTransfers > 0) reasons.push(because("effort.needless-transfer", number));
    if (counts.brokenPromises > 0) reasons.push(because("effort.broken-promise", number));
  }
  const minutes = turns.reduce((sum, { counts }) => sum + counts.minutes, 0);
  const par = valueAt(rules, rules.scenario.par, openingOf(turns, final));
  const slowest = turns.reduce<Turn | undefined>(
    (most, turn) => (most && most.counts.minutes >= turn.counts.minutes ? most : turn),
    undefined,
  );
  if (overPar(minutes, par) > 0) reasons.push(because("effort.over-par", slowest?.number ?? null, { minutes, par }));
  return reasons.length > 0 ? reasons : [because("effort.none", null, { minutes, par })];
}
