import { type Graph, TooManyPositions } from "../../graph";
import type { Edge, Node } from "../../node";
import { nameOf } from "../../prove";

/** The positions of a variant that were met, nearest first, until there were no more or the exploration was stopped. */
export interface Walked {
  graph: Graph;
  /** Those whose choices are known: all, if nothing stopped it. */
  nodes: Node[];
  met: Set<Node>;
  /** The choices of a node; none where the exploration was stopped before it. */
  edges: (node: Node) => readonly Edge[];
  /** The choices of a shortest line to a node. */
  lineTo: (node: Node) => string[];
  stopped: TooManyPositions | null;
}

export function walk(graph: Graph): Walked {
  const cameBy = new Map<Node, Edge | null>([[graph.opening, null]]);
  const open = [graph.opening];
  const nodes: Node[] = [];
  let stopped: TooManyPositions | null = null;
  try {
    for (const node of open) {
      for (const edge of graph.edges(node))
        if (!cameBy.has(edge.to)) {
          cameBy.set(edge.to, edge);
          open.push(edge.to);
        }
      nodes.push(node);
    }
  } catch (error) {
    if (!(error instanceof TooManyPositions)) throw error;
    stopped = error;
  }
  const lineTo = (node: Node) => {
    const line: string[] = [];
    for (let edge = cameBy.get(node); edge; edge = cameBy.get(edge.from)) line.push(nameOf(edge));
    return line.reverse();
  };
  const known = new Set(nodes);
  return { graph, nodes, met: new Set(cameBy.keys()), edges: (node) => (known.has(node) ? graph.edges(node) : []), lineTo, stopped };
}
