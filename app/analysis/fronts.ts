import { remedyFit } from "~/engine/scoring/remedy";
import { type Comparable, endFacts, toCompare } from "./compare";
import type { Graph } from "./graph";
import type { Edge, Node } from "./node";
import { afterwards } from "./order";
import { followedBy, noTally } from "./tally";

/** One way that a line can go on to its end: what it still adds up to, where it ends, and the choice that begins it. */
export interface Future extends Comparable {
  end: Node;
  /** The whole remedy at the end, where the node knows what was given before. */
  remedyTotal: number | null;
  edge: Edge | null;
  next: Future | null;
}

/** Which futures are kept: those that no other beats in everything (`best`), or that no other undercuts in everything (`least`). */
export type Side = "best" | "least";

/** The undominated futures of nodes, each computed once. docs/analysis.md says why the best and the least total are among them. */
export interface Fronts {
  of: (node: Node) => readonly Future[];
}

export function toFronts(graph: Graph, side: Side): Fronts {
  const { rules, ledger } = graph;
  const fronts: (Future[] | undefined)[] = [];
  const isAtLeast = toCompare(rules, ledger);
  const beats = side === "best" ? isAtLeast : (one: Future, other: Future) => isAtLeast(other, one);
  const { overRemedyFactor } = rules.model.empowerment;

  const before = (node: Node, edge: Edge, next: Future): Future => {
    const remedyTotal = node.remedy === null ? null : (next.remedyTotal ?? node.remedy + edge.tally.remedy);
    const { band } = next.facts;
    const remedy =
      remedyTotal === null
        ? null
        : { fit: remedyFit(remedyTotal, band), isOver: band !== undefined && remedyTotal > overRemedyFactor * band.hi };
    return { tally: followedBy(edge.tally, next.tally), end: next.end, facts: next.facts, remedy, remedyTotal, edge, next };
  };
  const visit = (node: Node, edges: readonly Edge[]): Future[] => {
    if (node.end)
      return [{ tally: noTally, end: node, facts: endFacts(rules, ledger, node), remedy: null, remedyTotal: null, edge: null, next: null }];
    const front: Future[] = [];
    for (const edge of edges) for (const next of fronts[edge.to.id] ?? []) insert(front, before(node, edge, next), beats);
    return front;
  };
  return {
    of: (node) => {
      const isDone = ({ id }: Node) => fronts[id] !== undefined;
      afterwards(graph, node, isDone, (visited, edges) => {
        fronts[visited.id] = visit(visited, edges);
      });
      return fronts[node.id] ?? [];
    },
  };
}

function insert(front: Future[], future: Future, beats: (one: Future, other: Future) => boolean): void {
  for (const kept of front) if (beats(kept, future)) return;
  let size = 0;
  for (const kept of front)
    if (!beats(future, kept)) {
      front[size] = kept;
      size += 1;
    }
  front.length = size;
  front.push(future);
}
