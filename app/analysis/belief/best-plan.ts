import { nameOf } from "~/analysis/search/prove";
import type { Believer } from "./belief";
import type { Belief } from "./prospect";

/** The line that the best choices make from a belief on, for each variant that is still possible in it. */
export type BestPlan = ReadonlyMap<string, readonly string[]>;

/** Unfolds beliefs, each once: what follows a turn is what the next turn begins with. The first choice is the believer's. */
export function toUnfold(believer: Believer): (belief: Belief) => BestPlan {
  const known = new WeakMap<Belief, BestPlan>();
  const unfold = (belief: Belief): BestPlan => {
    const best = believer.best(belief);
    if (!best) return new Map(belief.map(({ possible }) => [possible.variant, []]));
    const rest = best.outcomes.flatMap((outcome) => [...unfoldRest(outcome.belief)]);
    return new Map(rest.map(([variant, line]) => [variant, [best.name, ...line]]));
  };
  const unfoldRest = (belief: Belief): BestPlan => {
    const lines = known.get(belief) ?? (belief.length === 1 ? alone(belief) : unfold(belief));
    known.set(belief, lines);
    return lines;
  };
  return unfold;
}

/** Where one variant is left nothing can be found out any more, and its best line is found at once. */
function alone(belief: Belief): BestPlan {
  return new Map(
    belief.map(({ possible: { variant, solved }, node, past }) => {
      const line = node.end ? [] : solved.best(solved.graph.nodeAt(node.situation, node.position), past).line;
      return [variant, line.map(nameOf)];
    }),
  );
}
