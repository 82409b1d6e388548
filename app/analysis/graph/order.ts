import type { Graph } from "./graph";
import type { Edge, Node } from "./node";

/** The graph has a circle that nothing bounds: the situations on it, in order. Such a scenario has no longest line. */
export class EndlessLoop extends Error {
  constructor(
    readonly situations: string[],
    readonly choices: string[],
  ) {
    super(`the conversation can go round for ever: ${situations.join(" → ")}`);
  }
}

/** Whether a line from the opening can go round for ever. */
export function hasLoop(graph: Graph): boolean {
  try {
    visitBackwards(
      graph,
      graph.opening,
      () => false,
      () => undefined,
    );
    return false;
  } catch (error) {
    if (error instanceof EndlessLoop) return true;
    throw error;
  }
}

/** Visits every node that can be reached from one, each after all that it leads to. Throws an EndlessLoop where there is no such order. */
export function visitBackwards(
  graph: Graph,
  from: Node,
  isDone: (node: Node) => boolean,
  visit: (node: Node, edges: readonly Edge[]) => void,
): void {
  if (isDone(from)) return;
  if (from !== graph.opening) {
    descend(graph, from, isDone, visit);
    return;
  }
  // The order of the whole graph is asked for again and again.
  let order = wholes.get(graph);
  if (!order) {
    const made: Node[] = [];
    const seen: boolean[] = [];
    descend(
      graph,
      from,
      ({ id }) => seen[id] === true,
      (node) => {
        seen[node.id] = true;
        made.push(node);
      },
    );
    order = made;
    wholes.set(graph, order);
  }
  for (const node of order) if (!isDone(node)) visit(node, graph.edges(node));
}

const wholes = new WeakMap<Graph, Node[]>();

function descend(graph: Graph, from: Node, isDone: (node: Node) => boolean, visit: (node: Node, edges: readonly Edge[]) => void): void {
  const onPath = new Set<Node>([from]);
  const path = [{ node: from, edges: graph.edges(from), next: 0 }];
  while (path.length > 0) {
    const top = path[path.length - 1];
    if (!top) return;
    const edge = top.edges[top.next];
    top.next += 1;
    if (!edge) {
      path.pop();
      onPath.delete(top.node);
      visit(top.node, top.edges);
    } else if (onPath.has(edge.to)) {
      const loop = path.slice(path.findIndex(({ node }) => node === edge.to));
      throw new EndlessLoop(
        [...new Set(loop.map(({ node }) => node.situation))],
        loop.map(({ edges, next }) => edges[next - 1]?.move.name ?? ""),
      );
    } else if (!isDone(edge.to)) {
      onPath.add(edge.to);
      path.push({ node: edge.to, edges: graph.edges(edge.to), next: 0 });
    }
  }
}
