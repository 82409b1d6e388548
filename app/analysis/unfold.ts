import type { Belief, Believer } from "./belief";
import { nameOf } from "./prove";

/** The line that the best choices make from a belief on, for each variant that is still possible in it. */
export type Unfolded = ReadonlyMap<string, readonly string[]>;

/** Unfolds beliefs, each once: what follows a turn is what the next turn begins with. */
export function toUnfold(believer: Believer): (belief: Belief) => Unfolded {
  const known = new WeakMap<Belief, Unfolded>();
  const unfold = (belief: Belief): Unfolded => {
    const found = known.get(belief);
    if (found) return found;
    const lines = new Map(
      belief.length === 1
        ? belief.map(({ possible, node, past }) => {
            const { graph, best } = possible.solved;
            const line = node.end ? [] : best(graph.nodeAt(node.situation, node.position), past).line;
            return [possible.variant, line.map(nameOf)] as const;
          })
        : unfoldFurther(belief),
    );
    known.set(belief, lines);
    return lines;
  };
  const unfoldFurther = (belief: Belief): (readonly [string, readonly string[]])[] => {
    const best = believer.best(belief);
    if (!best) return belief.map(({ possible }) => [possible.variant, []]);
    return best.outcomes.flatMap((outcome) =>
      [...unfold(outcome.belief)].map(([variant, line]) => [variant, [best.name, ...line]] as const),
    );
  };
  return unfold;
}
