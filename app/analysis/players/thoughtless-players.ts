import type { Graph } from "~/analysis/graph/graph";
import type { Edge, Node } from "~/analysis/graph/node";
import { addTally, noTally, type Tally } from "~/analysis/graph/tally";
import { toDice } from "./dice";

/** Players who do not think, and the share of their plays that passes, 0 to 1. */
export type ThoughtlessPasses = Record<Player, number>;
export type Player = (typeof players)[number];
export const players = ["first", "longest", "apologetic", "generous", "escalating", "random"] as const;

/** Of the random player, over all variants that can be drawn together. */
export const RANDOM_PLAYS = 2000;

/** What a player plays on: a graph, and whether a line that ends here with this has passed. */
export interface Playground {
  graph: Graph;
  resultAt: (end: Node, tally: Tally) => { passed: boolean };
}

/**
 * Lets each of them play one variant. Five always do the same and play once; the random one plays so many times, from a fixed seed. Who never found
 * what they look for has played somebody else's line, and it does not count as theirs.
 */
export function playThoughtlessly(playground: Playground, randomPlays: number): ThoughtlessPasses {
  const random = toRandom(toDice(20_260_101));
  let passed = 0;
  for (let play = 0; play < randomPlays; play += 1) if (passes(playground, random, () => 1)) passed += 1;
  const always = (sought: Sought, pick = most(sought)) => (passes(playground, pick, sought) ? 1 : 0);
  return {
    first: always(() => 1),
    longest: always(({ move }) => move.choice.words?.length ?? 0),
    apologetic: always(({ move }) => move.choice.shows?.emotion ?? 0),
    generous: always(given, mostGiving),
    escalating: always(({ move }) => (move.kind === "escalate" ? 2 : move.kind === "approve" ? 1 : 0)),
    random: passed / randomPlays,
  };
}

type Pick = (edges: readonly Edge[]) => Edge | undefined;
/** How much an edge has of what a player looks for. */
type Sought = (edge: Edge) => number;

function passes({ graph, resultAt }: Playground, pick: Pick, sought: Sought): boolean {
  let node = graph.opening;
  let tally = noTally;
  let hasFound = false;
  while (!node.end) {
    const edge = pick(graph.edges(node));
    if (!edge) return false;
    hasFound ||= sought(edge) > 0;
    tally = addTally(tally, edge.tally);
    node = edge.to;
  }
  return hasFound && resultAt(node, tally).passed;
}

/** Any choice, and then any amount of it. */
function toRandom(dice: () => number): Pick {
  const grouped = new WeakMap<readonly Edge[], Edge[][]>();
  return (edges) => {
    const groups = grouped.get(edges) ?? byMove(edges);
    grouped.set(edges, groups);
    return at(at(groups, dice()) ?? [], dice());
  };
}

function byMove(edges: readonly Edge[]): Edge[][] {
  const groups = new Map<Edge["move"], Edge[]>();
  for (const edge of edges) groups.set(edge.move, [...(groups.get(edge.move) ?? []), edge]);
  return [...groups.values()];
}

/** The first of those that have most of it. */
function most(sought: Sought): Pick {
  return (edges) => inTheMiddle(edges, mostOf(edges, sought));
}

/** The greatest amount, where there is one to give. */
const mostGiving: Pick = (edges) => {
  const best = mostOf(edges, given);
  return best && given(best) > 0 ? best : inTheMiddle(edges, edges[0]);
};

/** What a choice gives; charging is nobody's idea of generous. */
function given({ move, giving }: Edge): number {
  return move.choice.charges ? 0 : (giving?.amount ?? 0);
}

function mostOf(edges: readonly Edge[], sought: Sought): Edge | undefined {
  let best = edges[0];
  for (const edge of edges) if (best && sought(edge) > sought(best)) best = edge;
  return best;
}

/** Who types an amount without thinking types one from the middle of those that make a difference. */
function inTheMiddle(edges: readonly Edge[], chosen: Edge | undefined): Edge | undefined {
  return at(
    edges.filter(({ move }) => move === chosen?.move),
    0.5,
  );
}

function at<T>(list: readonly T[], share: number): T | undefined {
  return list[Math.floor(share * list.length)];
}
