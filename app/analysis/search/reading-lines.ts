import type { Graph } from "~/analysis/graph/graph";
import type { Edge, Node } from "~/analysis/graph/node";
import { TooManyPositions } from "~/analysis/graph/nodes";
import { textAt } from "~/engine/machine/first-that-holds";
import type { Move } from "~/engine/machine/moves";
import type { Position } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";
import type { Wording } from "~/engine/scenario/choice";
import type { Scenario } from "~/engine/scenario/schema";

/**
 * Lines from the opening to an ending that together meet every text a line can meet and that is not in `met`, which grows with them. Each goes to the
 * nearest text not met yet, and on from there: few lines, though not always the fewest. A graph `withWords` and `withDebrief` keeps apart what reads differently; what lies
 * beyond the positions that it may hold is not met.
 */
export function readingLines(graph: Graph, met: Set<string>): Edge[][] {
  const { rules, opening } = graph;
  for (const words of wordsAt(rules.scenario, opening.situation)) {
    const text = textAt(rules, words, opening.position);
    if (text !== undefined) met.add(text);
  }
  const known = new Map<Edge, readonly string[]>();
  const textsOf = (edge: Edge): readonly string[] => {
    const texts = known.get(edge) ?? textsMet(graph, edge);
    known.set(edge, texts);
    return texts;
  };
  const isFresh = (edge: Edge) => textsOf(edge).some((text) => !met.has(text));
  const isLast = ({ to }: Edge) => to.end !== null;
  const lines: Edge[][] = [];
  for (let way = wayTo(graph, opening, isFresh); way; way = wayTo(graph, opening, isFresh)) {
    const line: Edge[] = [];
    for (let next: Edge[] | null = way; next && next.length > 0; next = onFrom(graph, line.at(-1), isFresh, isLast)) {
      for (const edge of next) for (const text of textsOf(edge)) met.add(text);
      line.push(...next);
    }
    lines.push(line);
  }
  return lines;
}

/** To the nearest fresh text, else to the nearest ending; null where the line has ended or cannot. */
function onFrom(graph: Graph, last: Edge | undefined, isFresh: (edge: Edge) => boolean, isLast: (edge: Edge) => boolean): Edge[] | null {
  if (!last || isLast(last)) return null;
  return wayTo(graph, last.to, isFresh) ?? wayTo(graph, last.to, isLast);
}

/** A shortest way from a node whose last edge is as asked; null where there is none. */
function wayTo({ edges }: Graph, from: Node, isAsked: (edge: Edge) => boolean): Edge[] | null {
  const reached = new Map<Node, Edge | null>([[from, null]]);
  try {
    // More are added while it goes on.
    for (const [node] of reached)
      for (const edge of edges(node)) {
        if (isAsked(edge)) return [...wayBack(reached, node), edge];
        if (!reached.has(edge.to)) reached.set(edge.to, edge);
      }
  } catch (error) {
    if (!(error instanceof TooManyPositions)) throw error;
  }
  return null;
}

function wayBack(reached: ReadonlyMap<Node, Edge | null>, node: Node): Edge[] {
  const way: Edge[] = [];
  for (let edge = reached.get(node); edge; edge = reached.get(edge.from)) way.unshift(edge);
  return way;
}

/** Every text that a choice brings to the page or to the debrief, not yet filled in. */
function textsMet({ rules }: Graph, { from, to, move, path, giving }: Edge): string[] {
  const told = (words: Words, at: Position) => textAt(rules, words, at, giving ?? undefined) ?? [];
  const reply = path?.branch?.reply ?? move.choice.reply;
  return [
    ...[...ownWords(move), reply, path?.branch?.why].flatMap((words) => told(words, from.position)),
    ...(to.situation === from.situation ? [] : wordsAt(rules.scenario, to.situation).flatMap((words) => told(words, to.position))),
  ];
}

/** Every text that a play might show, whether or not a line meets it. */
export function readableTexts({ scenario, moves }: Pick<Rules, "scenario" | "moves">): Set<string> {
  const chosen = [...moves.values()].flat().flatMap((move) => {
    const branches = move.choice.then ?? [];
    return [...ownWords(move), move.choice.reply, ...branches.flatMap(({ reply, why }) => [reply, why])];
  });
  const places = [...Object.keys(scenario.situations), ...Object.keys(scenario.endings)].flatMap((place) => wordsAt(scenario, place));
  const textsIn = (words: Words) => (typeof words === "object" ? words.map(({ text }) => text) : (words ?? []));
  return new Set([...chosen, ...places].flatMap(textsIn));
}

type Words = string | Wording | undefined;

function ownWords({ choice, document }: Pick<Move, "choice" | "document">): Words[] {
  return [choice.words, choice.label, choice.why, document];
}

/** What is said on arriving somewhere, and what is told of an ending. */
function wordsAt({ situations, endings, customer }: Scenario, place: string): Words[] {
  const ending = endings[place];
  if (!ending) return [situations[place]?.says, situations[place]?.hint];
  return [ending.says, ending.title, ending.customer, ending.team, ending.business, ending.teaches, customer.needs];
}
