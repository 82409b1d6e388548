import type { Edge } from "../../node";
import type { Solved } from "../../solve";
import { followedBy, noTally } from "../../tally";
import { toDice } from "./dice";

/** Players who do not think, and the share of their plays that passes, 0 to 1. */
export type Thoughtless = Record<Player, number>;
export type Player = (typeof players)[number];
export const players = ["first", "longest", "apologetic", "generous", "escalating", "random"] as const;

export const RANDOM_PLAYS = 2000;

/** Lets each of them play one variant. Five always do the same and play once; the random one plays 2,000 times from a fixed seed. */
export function playThoughtlessly(solved: Solved): Thoughtless {
  const dice = toDice(20_260_101);
  const once = (pick: Pick) => (passes(solved, pick) ? 1 : 0);
  let passed = 0;
  for (let play = 0; play < RANDOM_PLAYS; play += 1) passed += passes(solved, toRandom(dice)) ? 1 : 0;
  return {
    first: once(first),
    longest: once(most(({ move }) => move.choice.words?.length ?? 0)),
    apologetic: once(most(({ move }) => move.choice.shows?.emotion ?? 0)),
    generous: once((edges) => mostGiving(edges.filter(({ giving }) => giving)) ?? first(edges)),
    escalating: once(most(({ move }) => (move.kind === "escalate" ? 2 : move.kind === "approve" ? 1 : 0))),
    random: passed / RANDOM_PLAYS,
  };
}

type Pick = (edges: readonly Edge[]) => Edge | undefined;

function passes({ graph, resultAt }: Solved, pick: Pick): boolean {
  let node = graph.opening;
  let tally = noTally;
  while (!node.end) {
    const edge = pick(graph.edges(node));
    if (!edge) return false;
    tally = followedBy(tally, edge.tally);
    node = edge.to;
  }
  return resultAt(node, tally).passed;
}

/** Any choice, and then any amount of it. */
function toRandom(dice: () => number): Pick {
  return (edges) => {
    const moves = [...new Set(edges.map(({ move }) => move))];
    const move = at(moves, dice());
    return at(
      edges.filter((edge) => edge.move === move),
      dice(),
    );
  };
}

const first: Pick = (edges) => inTheMiddle(edges, edges[0]);

/** The first of those that have most of it. */
function most(of: (edge: Edge) => number): Pick {
  return (edges) => {
    let best = edges[0];
    for (const edge of edges) if (best && of(edge) > of(best)) best = edge;
    return inTheMiddle(edges, best);
  };
}

const mostGiving: Pick = (edges) =>
  edges.reduce<Edge | undefined>(
    (best, edge) => (best && (best.giving?.amount ?? 0) >= (edge.giving?.amount ?? 0) ? best : edge),
    undefined,
  );

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
