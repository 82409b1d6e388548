import type { Graph } from "~/analysis/graph/graph";
import type { Edge, Node } from "~/analysis/graph/node";
import type { Tally } from "~/analysis/graph/tally";
import type { Solution } from "~/analysis/search/solve";
import type { Position } from "~/engine/machine/position";

/** A variant that may be drawn, with its chance, solved for whoever knows that it was. */
export interface PossibleVariant {
  variant: string;
  weight: number;
  solved: Solution;
  /** Keeps apart what is shown differently. */
  shown: Graph;
  /** Before the first turn, with all that the whole file reads. */
  opening: Position;
}

/** Where one variant stands that is still possible to the trainee, and what its turns added up to. */
export interface VariantPosition {
  possible: PossibleVariant;
  node: Node;
  past: Tally;
}

/** The variants that have shown the trainee the same; never empty. */
export type Belief = readonly VariantPosition[];

/** A choice in one of the variants that are still possible. */
export interface ProspectTurn {
  standing: VariantPosition;
  edge: Edge;
}

/** A choice at a belief: the turn that it is in each variant, and the beliefs that it may end up in, each with the chance of it. */
export interface Prospect {
  name: string;
  turns: readonly ProspectTurn[];
  outcomes: { chance: number; belief: Belief }[];
}

/** The node of the solved variant that a node of what is shown stands for. */
export function solvedNode({ solved }: PossibleVariant, { situation, position }: Node): Node {
  return solved.graph.nodeAt(situation, position);
}

/** Where a turn begins and where it leads, in the graph of the solved variant. */
export function solvedTurn({ standing: { possible, node }, edge }: ProspectTurn): { from: Node; to: Node } {
  return { from: solvedNode(possible, node), to: solvedNode(possible, edge.to) };
}
