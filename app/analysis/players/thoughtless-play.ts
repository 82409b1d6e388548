import type { Graph } from "~/analysis/graph/graph";
import type { Edge, Node } from "~/analysis/graph/node";
import { addTally, noTally, type Tally } from "~/analysis/graph/tally";
import { toDice } from "./dice";
import { type Player, type ThoughtlessPlayer, thoughtlessPlayers } from "./thoughtless-players";

/** What came of a player's plays of one variant: the share that passed, 0 to 1, and the first line that did, if one did. */
export interface ThoughtlessPass {
  share: number;
  line: readonly Edge[] | null;
}

/** Of a random player, over all variants that can be drawn together. */
export const RANDOM_PLAYS = 2000;

/** What a player plays on: a graph, and whether a line that ends here with this has passed. */
export interface Playground {
  graph: Graph;
  resultAt: (end: Node, tally: Tally) => { passed: boolean };
}

/**
 * Lets each of them play one variant. Those who always do the same play once; the random ones play a number of times, from a fixed seed. Nobody says or does
 * the same twice while there is anything else. Who never found what they look for has played someone else's line, and it does not count as theirs.
 */
export function playThoughtlessly(playground: Playground, randomPlays: number): ReadonlyMap<Player, ThoughtlessPass> {
  const offersAt = toOffersAt(playground.graph);
  return new Map(thoughtlessPlayers.map((player) => [player.name, passOf({ ...playground, offersAt }, player, randomPlays)]));
}

/** A choice that is offered, with every amount of it. */
interface Offer {
  name: string;
  opens: boolean;
  edges: Edge[];
}

type Offered = Playground & { offersAt: (node: Node) => readonly Offer[] };

/** Thousands of plays come to the same few nodes. */
function toOffersAt(graph: Graph): Offered["offersAt"] {
  const known: Offer[][] = [];
  return (node) => {
    const found = known[node.id];
    if (found) return found;
    const offers = new Map<string, Offer>();
    for (const edge of graph.edges(node)) {
      const { name, opens } = edge.move;
      const offer = offers.get(name) ?? { name, opens: opens !== undefined, edges: [] };
      offer.edges.push(edge);
      offers.set(name, offer);
    }
    const made = [...offers.values()];
    known[node.id] = made;
    return made;
  };
}

function passOf(playground: Offered, player: ThoughtlessPlayer, randomPlays: number): ThoughtlessPass {
  const dice = toDice(20_260_101);
  const plays = player.sought ? 1 : randomPlays;
  let passed = 0;
  let first: readonly Edge[] | null = null;
  for (let play = 0; play < plays; play += 1) {
    const line = passingLine(playground, player, dice);
    if (!line) continue;
    passed += 1;
    first ??= line;
  }
  return { share: plays === 0 ? 0 : passed / plays, line: first };
}

function passingLine({ graph, resultAt, offersAt }: Offered, player: ThoughtlessPlayer, dice: () => number): Edge[] | null {
  const { sought, opensFirst } = player;
  const line: Edge[] = [];
  const done = new Set<string>();
  let node = graph.opening;
  let hasFound = !sought;
  while (!node.end) {
    const offered = offersAt(node);
    const fresh = offered.filter(({ name }) => !done.has(name));
    const open = fresh.length > 0 ? fresh : offered;
    const opening = opensFirst && open.find(({ opens }) => opens)?.edges[0];
    const edge = opening || (sought ? most(edgesOf(open), sought, player.givesMost) : anyOf(open, dice));
    if (!edge) return null;
    if (sought && !opening) hasFound ||= sought(edge, edgesOf(open)) > 0;
    done.add(edge.move.name);
    line.push(edge);
    node = edge.to;
  }
  if (!hasFound) return null;
  return resultAt(
    node,
    line.reduce((tally, edge) => addTally(tally, edge.tally), noTally),
  ).passed
    ? line
    : null;
}

function edgesOf(offers: readonly Offer[]): Edge[] {
  return offers.flatMap(({ edges }) => edges);
}

/** Any choice, and then any amount of it. */
function anyOf(offers: readonly Offer[], dice: () => number): Edge | undefined {
  return at(at(offers, dice())?.edges ?? [], dice());
}

/** The first of those that have most of it, with an amount from the middle, or the greatest. */
function most(edges: readonly Edge[], sought: NonNullable<ThoughtlessPlayer["sought"]>, givesMost = false): Edge | undefined {
  let best = edges[0];
  let has = best ? sought(best, edges) : 0;
  for (const edge of edges) {
    const more = sought(edge, edges);
    if (more > has) [best, has] = [edge, more];
  }
  return givesMost && has > 0 && best ? best : inTheMiddle(edges, best);
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
