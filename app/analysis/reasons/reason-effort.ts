import type { Counts } from "~/engine/count/counts";
import type { Rules } from "~/engine/play/rules";
import type { Compared, Continued } from "./continued";
import { lost } from "./expected-difference";
import type { Reason } from "./reason";

/** What a turn cost in effort: promises broken, things said twice, the customer passed on, and time over par. */
export function effortLost({ model, scenario }: Rules, compared: Compared): Reason[] {
  const points = 100 * model.outcome.effort * model.total.outcome;
  const more = (of: (counts: Counts) => number) => -lost(compared, (one) => sumOf(one, of));
  const minutes = (one: Continued) => sumOf(one, (counts) => counts.minutes);
  const overPar = (one: Continued) => Math.max(0, minutes(one) / scenario.par - 1);
  return [
    { code: "promise", about: [], weight: points * model.effort.brokenPromise * more(({ brokenPromises }) => brokenPromises) },
    { code: "repeat", about: [], weight: points * model.effort.repeat * more(({ repeats }) => repeats) },
    { code: "transfer", about: [], weight: points * model.effort.repeat * more(({ needlessTransfers }) => needlessTransfers) },
    { code: "minutes", about: [], weight: -points * lost(compared, overPar), minutes: Math.round(-lost(compared, minutes)) },
  ];
}

function sumOf({ played }: Continued, of: (counts: Counts) => number): number {
  return played.turns.reduce((sum, { counts }) => sum + of(counts), 0);
}
