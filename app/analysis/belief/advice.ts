import { isAdvisable } from "./advisable";
import type { Believer } from "./belief";
import type { Belief, Prospect } from "./prospect";
import { MOST_LOSS } from "./verdict";

/** What a trainer would say at a turn: a better choice, by its short name; that the case was lost before, and by which turn; or nothing. */
export type Advice = { kind: "better"; choice: string } | { kind: "lost-at"; turn: number } | { kind: "none" };

/** Of the choices that keep what could be kept, the best that a trainer would advise instead of the one that was taken; null where there is none. */
export function advisedAt(believer: Believer, belief: Belief, taken: string): Prospect | null {
  const value = believer.value(belief);
  // Where nothing is left to keep, everything keeps it.
  if (value <= MOST_LOSS.best) return null;
  const advised = believer
    .worthwhile(belief, value - MOST_LOSS.best)
    .filter(({ prospect }) => prospect.name !== taken && isAdvisable(prospect));
  return (
    advised.reduce<(typeof advised)[number] | null>((best, next) => (best && next.value <= best.value + SAME ? best : next), null)
      ?.prospect ?? null
  );
}

/** Amounts of one class differ by nothing except the arithmetic, and the smallest of them stands first. */
const SAME = 1e-6;
