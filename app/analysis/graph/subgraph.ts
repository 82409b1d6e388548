import type { Graph } from "./graph";
import type { Edge, Node } from "./node";
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
  // By the number of the node: a search and what it is told ask for the same choices again.
  const kept: Edge[][] = [];
  const edges = (node: Node): Edge[] => {
    const known = kept[node.id];
    if (known) return known;
    const made = graph.edges(node).filter(({ to }) => leads[to.id]);
    kept[node.id] = made;
    return made;
  };
  return { ...graph, edges };
}
