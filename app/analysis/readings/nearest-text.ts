import type { Edge, Node } from "~/analysis/graph/node";
import { TooManyPositions } from "~/analysis/graph/nodes";
import type { ReadingGround } from "./reading-ground";
import { hasText, type TextSet } from "./text-set";

/** How many positions are looked at between two pauses. */
const PAUSE = 400;

/**
 * The fewest choices from the opening to a text that is not in `met`; null where none leads to one, `too-large` where not all of the case was looked at. It yields `progress` now
 * and then.
 */
export function* nearestText<Progress>(
  { graph, textsOf }: ReadingGround,
  met: TextSet,
  progress: Progress,
): Generator<Progress, Edge[] | null | "too-large"> {
  const reached = new Map<Node, Edge | null>([[graph.opening, null]]);
  let looked = 0;
  try {
    // More are added while it goes on.
    for (const [node] of reached) {
      looked += 1;
      if (looked % PAUSE === 0) yield progress;
      for (const edge of graph.edges(node)) {
        if (textsOf(edge).some((text) => !hasText(met, text))) return [...wayBack(reached, node), edge];
        if (!reached.has(edge.to)) reached.set(edge.to, edge);
      }
    }
  } catch (error) {
    if (!(error instanceof TooManyPositions)) throw error;
    return "too-large";
  }
  return null;
}

function wayBack(reached: ReadonlyMap<Node, Edge | null>, node: Node): Edge[] {
  const way: Edge[] = [];
  for (let edge = reached.get(node); edge; edge = reached.get(edge.from)) way.push(edge);
  return way.reverse();
}
