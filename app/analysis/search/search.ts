import type { Graph } from "~/analysis/graph/graph";
import type { Edge, Node } from "~/analysis/graph/node";
import { addTally, type Tally } from "~/analysis/graph/tally";
import type { Result } from "~/engine/scoring/result";
import { toBound } from "./bound";
import type { Goal } from "./goal";
import { Heap } from "./heap";
import { toOutlooks } from "./outlook";
import { toPasts } from "./pasts";
import type { Side } from "./score-shape";
import { isSoundChoice } from "./sound-choice";

/** A line found: its choices from where it was looked for, its end, and what it and the past add up to. */
export interface SolvedLine {
  line: Edge[];
  end: Node;
  tally: Tally;
  result: Result;
}

interface Label {
  node: Node;
  tally: Tally;
  /** The goal's bound, and what settles ties: the unsound choices until here, the minutes and turns that a line at least takes, and
   * the money that it at least gives. */
  hope: number;
  unsound: number;
  minutes: number;
  turns: number;
  given: number;
  made: number;
  before: Label | null;
  edge: Edge | null;
}

/** How equals are told apart: not at all, or by fewer choices with something wrong about them, then fewer minutes, then fewer turns, then less money, which takes longer to find. */
export type Ties = "any" | "shortest";

/** Finds the line from a node that does best by a goal (or least), after what the turns before it added up to. Null where none serves the goal. */
export type Search = (from: Node, past: Tally, goal: Goal, side: Side, ties: Ties) => SolvedLine | null;

/**
 * Best first, by a bound that no line on from there exceeds (A*, Hart, Nilsson & Raphael 1968): the first ending that comes up is the best there is. Of
 * pasts at the same node only those are followed that no other matches.
 */
export function toSearch(graph: Graph, resultAt: (end: Node, tally: Tally) => Result, outlook = toOutlooks(graph)): Search {
  const bound = toBound(graph);
  return (from, past, goal, side, ties) => {
    const open = new Heap<Label>(isBefore);
    const pasts = toPasts(graph, goal, side);
    const sign = side === "best" ? 1 : -1;
    function add(node: Node, tally: Tally, before: Label | null, edge: Edge | null): void {
      const ahead = outlook(node);
      // Where ties do not matter, what another matches need not be followed; else the shorter of two has to come up first.
      if (ties === "any" && pasts.isMatched(node.id, tally, ahead)) return;
      const hope = goal.of(node.end ? resultAt(node, tally) : bound(tally, ahead, side));
      if (hope === null) return;
      if (ties === "any") pasts.keep();
      const made = before ? before.made + 1 : 0;
      const isFlawed = ties !== "any" && before !== null && edge !== null && !isSoundChoice(graph.rules, before.tally, edge, ahead);
      const unsound = (before?.unsound ?? 0) + (isFlawed ? 1 : 0);
      const minutes = ties === "any" ? 0 : tally.minutes + ahead.leastMinutes;
      const turns = ties === "any" ? 0 : made + ahead.leastTurns;
      const given = ties === "any" ? 0 : tally.owed + tally.goodwill + ahead.leastOwed + ahead.leastGoodwill;
      open.push({ node, tally, hope: sign * Math.round(hope * 1e7), unsound, minutes, turns, given, made, before, edge });
    }
    add(from, past, null, null);
    for (let label = open.pop(); label; label = open.pop()) {
      const { node, tally } = label;
      if (node.end) return { line: lineTo(label), end: node, tally, result: resultAt(node, tally) };
      if (ties === "shortest") {
        if (pasts.isMatched(node.id, tally, outlook(node))) continue;
        pasts.keep();
      }
      for (const edge of graph.edges(node)) add(edge.to, addTally(tally, edge.tally), label, edge);
    }
    return null;
  };
}

function isBefore(one: Label, other: Label): boolean {
  if (one.hope !== other.hope) return one.hope > other.hope;
  if (one.unsound !== other.unsound) return one.unsound < other.unsound;
  if (one.minutes !== other.minutes) return one.minutes < other.minutes;
  if (one.turns !== other.turns) return one.turns < other.turns;
  return one.given !== other.given ? one.given < other.given : one.made > other.made;
}

function lineTo(label: Label): Edge[] {
  const line: Edge[] = [];
  for (let at: Label | null = label; at?.edge; at = at.before) line.unshift(at.edge);
  return line;
}
