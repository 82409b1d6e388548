import type { Graph } from "~/analysis/graph/graph";
import type { Node } from "~/analysis/graph/node";
import { visitBackwards } from "~/analysis/graph/order";

/** Returns whether every line on from a node comes to an ending that is a critical fault. Each node is asked once, from its endings backwards. */
export function toFaultyEnds(graph: Graph): (node: Node) => boolean {
  if (!Object.values(graph.rules.scenario.endings).some(({ fault }) => fault)) return () => false;
  const known: (boolean | undefined)[] = [];
  const isDone = ({ id }: Node) => known[id] !== undefined;
  return (from) => {
    visitBackwards(graph, from, isDone, (node, edges) => {
      known[node.id] = node.end ? node.end.faulty : edges.length > 0 && edges.every(({ to }) => known[to.id] === true);
    });
    return known[from.id] === true;
  };
}
