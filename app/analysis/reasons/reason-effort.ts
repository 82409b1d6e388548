import type { Counts } from "~/engine/count/counts";
import { valueAt } from "~/engine/machine/first-that-holds";
import { openingOf } from "~/engine/play/opening";
import type { Rules } from "~/engine/play/rules";
import type { Comparison, Continuation } from "./continuation";
import { expectedDifference } from "./expected-difference";
import type { Reason } from "./reason";

/** What a turn cost in effort: promises broken, things said twice, the customer passed on, and time over par. */
export function effortReasons(rules: Rules, compared: Comparison): Reason[] {
  const { model, scenario } = rules;
  const points = 100 * model.outcome.effort * model.total.outcome;
  const more = (of: (counts: Counts) => number) => -expectedDifference(compared, (one) => sumOf(one, of));
  const minutes = (one: Continuation) => sumOf(one, (counts) => counts.minutes);
  const parOf = ({ played: { turns, held } }: Continuation) => valueAt(rules, scenario.par, openingOf(turns, held.position));
  const overPar = (one: Continuation) => Math.max(0, minutes(one) / parOf(one) - 1);
  const found: Reason[] = [
    { code: "promise", about: [], weight: points * model.effort.brokenPromise * more(({ brokenPromises }) => brokenPromises) },
    { code: "repeat", about: [], weight: points * model.effort.repeat * more(({ repeats }) => repeats) },
    { code: "transfer", about: [], weight: points * model.effort.repeat * more(({ needlessTransfers }) => needlessTransfers) },
    {
      code: "minutes",
      about: [],
      weight: -points * expectedDifference(compared, overPar),
      minutes: Math.round(-expectedDifference(compared, minutes)),
    },
  ];
  // What the trainee never did is no reason, though the best way on from here would have done it.
  const did: Record<string, (one: Continuation) => number> = {
    promise: (one) => sumOf(one, ({ brokenPromises }) => brokenPromises),
    repeat: (one) => sumOf(one, ({ repeats }) => repeats),
    transfer: (one) => sumOf(one, ({ needlessTransfers }) => needlessTransfers),
    minutes: overPar,
  };
  return found.filter(({ code }) => compared.own.some((one) => (did[code]?.(one) ?? 0) > 0));
}

function sumOf({ played }: Continuation, of: (counts: Counts) => number): number {
  return played.turns.reduce((sum, { counts }) => sum + of(counts), 0);
}
