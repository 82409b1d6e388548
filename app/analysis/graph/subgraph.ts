import type { Graph } from "./graph";
import type { Node } from "./node";
import { visitBackwards } from "./order";

/** The same graph with those choices alone that can still lead to an ending which is wanted; null where none does. */
export function subgraphTo(graph: Graph, isWanted: (end: Node) => boolean): Graph | null {
  const leads: (boolean | undefined)[] = [];
  visitBackwards(
    graph,
    graph.opening,
    ({ id }) => leads[id] !== undefined,
    (node, edges) => {
      leads[node.id] = node.end ? isWanted(node) : edges.some(({ to }) => leads[to.id]);
    },
  );
  if (!leads[graph.opening.id]) return null;
  return { ...graph, edges: (node) => graph.edges(node).filter(({ to }) => leads[to.id]) };
}
