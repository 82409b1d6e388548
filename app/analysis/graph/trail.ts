import type { Graph } from "./graph";
import type { Edge, Node } from "./node";

/** What keeps lines apart that a graph would merge: a mark that each choice may change. */
export interface Trail<Mark> {
  first: Mark;
  after: (mark: Mark, edge: Edge) => Mark;
}

/** A graph whose nodes also tell by which lines they are reached, as far as a trail says. */
export interface Trailed<Mark> {
  graph: Graph;
  markAt: (node: Node) => Mark;
  /** The node of the first graph that a node stands for. */
  sourceOf: (node: Node) => Node;
}

/** Keeps the positions of a graph apart by a trail. It has as many nodes as there are pairs of a position and a mark, so marks have to be few. */
export function withTrail<Mark extends string | number | boolean>(graph: Graph, { first, after }: Trail<Mark>): Trailed<Mark> {
  const nodes: Node[] = [];
  const sources: Node[] = [];
  const marks: Mark[] = [];
  const known = new Map<Mark, (Node | undefined)[]>();
  const nodeAt = (source: Node, mark: Mark): Node => {
    const here = known.get(mark) ?? [];
    known.set(mark, here);
    const met = here[source.id];
    if (met) return met;
    const made: Node = { ...source, id: nodes.length, edges: null };
    here[source.id] = made;
    nodes.push(made);
    sources.push(source);
    marks.push(mark);
    return made;
  };
  const of = <Part>(parts: readonly Part[], { id }: Node): Part => {
    const part = parts[id];
    if (part === undefined) throw new Error("only a node of this graph has a trail");
    return part;
  };
  const edges = (node: Node): Edge[] => {
    node.edges ??= graph
      .edges(of(sources, node))
      .map((edge) => ({ ...edge, from: node, to: nodeAt(edge.to, after(of(marks, node), edge)) }));
    return node.edges;
  };
  const opening = nodeAt(graph.opening, first);
  return {
    graph: { ...graph, nodes, opening, edges },
    markAt: (node) => of(marks, node),
    sourceOf: (node) => of(sources, node),
  };
}
