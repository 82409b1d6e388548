import type { JudgedTurn } from "~/analysis/belief/judge";
import { MOST_LOSS } from "~/analysis/belief/verdict";
import { toTenth } from "~/engine/count/rounding";

type Worth = Pick<JudgedTurn, "value" | "after" | "loss" | "luck">;

/** What a turn was worth in tenths: `before` less `loss` and with `luck` is `after`, and that is the next turn's `before`. */
export interface RoundedTurn {
  before: number;
  after: number;
  loss: number;
  luck: number;
}

/** Rounds turns so that they add up to the result, and so that none that lost nothing shows a loss: what rounding leaves goes to an earlier turn that lost or had luck. */
export function roundTurns(turns: readonly Worth[]): RoundedTurn[] {
  const rounded: RoundedTurn[] = [];
  let after = toTenth(turns.at(-1)?.after ?? 0);
  for (const turn of [...turns].reverse()) {
    const told = roundTurn(turn, after);
    rounded.unshift(told);
    after = told.before;
  }
  return rounded;
}

/** From its end back, since the result is fixed. */
function roundTurn({ value, loss, luck }: Worth, after: number): RoundedTurn {
  const hasLost = loss > MOST_LOSS.best;
  if (Math.abs(luck) >= 0.05) {
    const [before, cost] = [toTenth(value), hasLost ? toTenth(loss) : 0];
    return { before, after, loss: cost, luck: toTenth(after - before + cost) };
  }
  const before = hasLost ? Math.max(after, toTenth(value)) : after;
  return { before, after, loss: toTenth(before - after), luck: 0 };
}
