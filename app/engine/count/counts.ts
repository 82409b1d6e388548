import type { Giving } from "~/engine/machine/guards";
import type { Move, Path } from "~/engine/machine/moves";
import type { Position } from "~/engine/machine/position";
import type { Fault, MoneyKind } from "~/engine/scenario/names";
import { type Mark, withFault } from "./mark";
import type { Model } from "./model";
import { type Money, noMoney } from "./money";
import { type Safeguard, touchFaults } from "./safeguard";

/** What one turn adds to the sums that a score is made of. Amounts in minor units. */
export interface Counts extends Money {
  mark: Mark | null;
  minutes: number;
  repeats: number;
  needlessTransfers: number;
  rightTransfers: number;
  brokenPromises: number;
  faults: readonly Fault[];
}

export const noCounts: Counts = {
  mark: null,
  minutes: 0,
  repeats: 0,
  needlessTransfers: 0,
  rightTransfers: 0,
  brokenPromises: 0,
  ...noMoney,
  faults: [],
};

/** What turns are counted by: the model, what the money of each authority settles, and the steps that guard something. */
export interface CountRules {
  model: Model;
  settled: ReadonlyMap<string, MoneyKind>;
  safeguards: readonly Safeguard[];
}

/** What a choice adds when it goes this way. A spoken choice is marked the first time, and is a repeat the next. */
export function countsOf(
  { model, settled, safeguards }: CountRules,
  move: Move,
  path: Path,
  before: Position,
  mark: Mark | undefined,
  giving: Giving | undefined,
): Counts {
  const again = before.said.includes(move.name);
  const sources = path.branch ? [move.choice, path.branch] : [move.choice];
  const counts: Counts = { ...noCounts, minutes: path.changing.minutes, repeats: again && mark ? 1 : 0 };
  for (const { repeats, transfer, breaks, fault } of sources) {
    counts.repeats += repeats ?? 0;
    counts.needlessTransfers += transfer === "needless" ? 1 : 0;
    counts.rightTransfers += transfer === "right" ? 1 : 0;
    counts.brokenPromises += breaks ?? 0;
    if (fault) counts.faults = [...counts.faults, fault];
  }
  const raised = touchFaults(safeguards, move.choice, path, before).filter((fault) => !counts.faults.includes(fault));
  if (raised.length > 0) counts.faults = [...counts.faults, ...raised];
  if (mark && !again) counts.mark = withFault(model, mark, counts.faults[0]);
  const kind = giving && settled.get(giving.authority);
  if (kind) counts[kind] = giving.amount;
  return counts;
}
