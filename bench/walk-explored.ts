import type { Graph } from "~/analysis/graph/graph";
import type { Edge } from "~/analysis/graph/node";

/** Cheap and seeded: 32 bits of state, of which the upper ones choose (Numerical Recipes' linear congruential generator). */
export function toPicks(seed: number): (count: number) => number {
  let at = seed >>> 0;
  return (count) => {
    at = (Math.imul(at, 1_664_525) + 1_013_904_223) >>> 0;
    return (at >>> 8) % count;
  };
}

/** Walks lines from the opening to an ending, and says how many turns that took. */
export function walkExplored({ opening, edges }: Graph, lines: number, pick: (count: number) => number): number {
  let turns = 0;
  for (let line = 0; line < lines; line++) {
    let node = opening;
    while (!node.end) {
      const ahead = edges(node);
      const edge = ahead[pick(ahead.length)];
      if (!edge) throw new Error(`\`${node.situation}\` is a dead end`);
      node = edge.to;
      turns += 1;
    }
  }
  return turns;
}

/** The same lines, as edges. */
export function linesExplored({ opening, edges }: Graph, lines: number, pick: (count: number) => number): Edge[][] {
  return Array.from({ length: lines }, () => {
    const line: Edge[] = [];
    for (let node = opening; !node.end; ) {
      const ahead = edges(node);
      const edge = ahead[pick(ahead.length)];
      if (!edge) throw new Error(`\`${node.situation}\` is a dead end`);
      line.push(edge);
      node = edge.to;
    }
    return line;
  });
}
