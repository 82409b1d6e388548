import type { Giving } from "~/engine/machine/guards";
import type { Move, Path } from "~/engine/machine/moves";
import type { Position } from "~/engine/machine/position";
import type { Fault } from "~/engine/scenario/names";
import type { Scenario } from "~/engine/scenario/schema";
import type { Mark } from "./mark";
import { isRemedy } from "./remedy";

/** What one turn adds to the sums that a score is made of. Amounts in minor units. */
export interface Counts {
  mark: Mark | null;
  minutes: number;
  repeats: number;
  needlessTransfers: number;
  rightTransfers: number;
  brokenPromises: number;
  remedy: number;
  faults: readonly Fault[];
}

export const noCounts: Counts = {
  mark: null,
  minutes: 0,
  repeats: 0,
  needlessTransfers: 0,
  rightTransfers: 0,
  brokenPromises: 0,
  remedy: 0,
  faults: [],
};

/** What a choice adds when it goes this way. A spoken choice is marked the first time, and is a repeat the next. */
export function countsOf(
  scenario: Scenario,
  move: Move,
  path: Path,
  before: Position,
  mark: Mark | undefined,
  giving: Giving | undefined,
): Counts {
  const again = before.said.includes(move.name);
  const sources = path.branch ? [move.choice, path.branch] : [move.choice];
  const counts: Counts = {
    ...noCounts,
    mark: again ? null : (mark ?? null),
    minutes: path.changing.minutes,
    repeats: again && mark ? 1 : 0,
  };
  for (const { repeats, transfer, breaks, fault } of sources) {
    counts.repeats += repeats ?? 0;
    counts.needlessTransfers += transfer === "needless" ? 1 : 0;
    counts.rightTransfers += transfer === "right" ? 1 : 0;
    counts.brokenPromises += breaks ?? 0;
    if (fault) counts.faults = [...counts.faults, fault];
  }
  if (giving && isRemedy(scenario, giving.authority)) counts.remedy = giving.amount;
  return counts;
}
