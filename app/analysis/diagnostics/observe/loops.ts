import type { Edge, Node } from "~/analysis/graph/node";
import type { Visits } from "./visit-positions";

/** A circle of positions that nothing bounds. */
export interface Loop {
  situations: string[];
  choices: string[];
}

/** The circles of a graph that was walked to its end, one for each set of situations that lie on one. */
export function findLoops({ graph, edges: edgesOf }: Visits): Loop[] {
  const loops = new Map<string, Loop>();
  const onPath = new Set<Node>([graph.opening]);
  const done = new Set<Node>();
  const path: { node: Node; edges: readonly Edge[]; next: number }[] = [{ node: graph.opening, edges: edgesOf(graph.opening), next: 0 }];
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const edge = top.edges[top.next];
    top.next += 1;
    if (!edge) {
      path.pop();
      onPath.delete(top.node);
      done.add(top.node);
    } else if (onPath.has(edge.to)) {
      const circle = path.slice(path.findIndex(({ node }) => node === edge.to));
      const situations = [...new Set(circle.map(({ node }) => node.situation))];
      const choices = circle.map(({ edges, next }) => edges[next - 1]?.move.name ?? "");
      const key = [...situations].sort().join();
      if (!loops.has(key)) loops.set(key, { situations, choices });
    } else if (!done.has(edge.to)) {
      onPath.add(edge.to);
      path.push({ node: edge.to, edges: edgesOf(edge.to), next: 0 });
    }
  }
  return [...loops.values()];
}
