import type { Belief, Believer } from "./belief";

/** The line that the best choices make from a belief on, for each variant that is still possible in it. */
export type Unfolded = ReadonlyMap<string, readonly string[]>;

/** Unfolds beliefs, each once: what follows a turn is what the next turn begins with. */
export function toUnfold(believer: Believer): (belief: Belief) => Unfolded {
  const known = new WeakMap<Belief, Unfolded>();
  const unfold = (belief: Belief): Unfolded => {
    const found = known.get(belief);
    if (found) return found;
    const best = believer.best(belief);
    const lines = new Map<string, readonly string[]>();
    if (best) {
      for (const outcome of best.outcomes) for (const [variant, line] of unfold(outcome.belief)) lines.set(variant, [best.name, ...line]);
    } else for (const { possible } of belief) lines.set(possible.variant, []);
    known.set(belief, lines);
    return lines;
  };
  return unfold;
}
