import type { Graph } from "~/analysis/graph/graph";
import type { Node } from "~/analysis/graph/node";
import { noTally, type Tally, toLineSum } from "~/analysis/graph/tally";
import { type EndScore, endScoreOf, type Result, resultOf } from "~/engine/scoring/result";
import { toFaultyEnds } from "./faulty-end";
import { bestGoal, type Goal, passGoal, worthGoal } from "./goal";
import { type Outlook, toOutlooks } from "./outlook";
import { type SolvedLine, toSearch } from "./search";
import { worthOf } from "./worth";

/** A graph with the means to say what can still be reached. */
export interface Solution {
  graph: Graph;
  /** The result of a line that adds up to this and ends here. */
  resultAt: (end: Node, tally: Tally) => Result;
  /** The best that can still be reached from a node, given what the turns before it added up to; among equals a line that passes, and a short one. */
  best: (node: Node, past?: Tally) => SolvedLine;
  /** What that line is worth. */
  value: (node: Node, past: Tally) => number;
  /** The line on which a number of the result is least, or greatest; null where no line has it. */
  least: (goal: Goal) => SolvedLine | null;
  greatest: (goal: Goal) => SolvedLine | null;
  /** A line that passes on from here, or null: none does. */
  passing: (node: Node, past?: Tally) => SolvedLine | null;
  /** What can still come of a node, each part of the score by itself. */
  outlook: (node: Node) => Outlook;
  /** Whether every line on from a node comes to an ending that is a critical fault. */
  endsFaulty: (node: Node) => boolean;
}

/** The node leads to no ending. */
export class DeadEnd extends Error {
  constructor(readonly situation: string) {
    super(`no ending can be reached from \`${situation}\``);
  }
}

export function toSolution(graph: Graph): Solution {
  const { rules, ledger, opening } = graph;
  const finals = new Map<string, EndScore>();
  const resultAt = (at: Node, tally: Tally): Result => {
    if (!at.end) throw new Error(`\`${at.situation}\` is no ending`);
    const key = `${at.id} ${tally.did} ${tally.right} ${tally.under} ${tally.over} ${tally.owed} ${tally.goodwill}`;
    const final = finals.get(key) ?? endScoreOf(rules, at.end, toLineSum(rules, ledger, tally));
    finals.set(key, final);
    return resultOf(rules.model, graph.par, final, tally);
  };
  const outlook = toOutlooks(graph);
  const search = toSearch(graph, resultAt, outlook);
  const values = new Map<string, number>();
  return {
    graph,
    resultAt,
    best: (node, past = noTally) => {
      const found = search(node, past, bestGoal, "best", "shortest");
      if (!found) throw new DeadEnd(node.situation);
      return found;
    },
    value: (node, past) => {
      // No line mends a fault.
      if (past.faults > 0) return 0;
      const key = keyOf(node, past);
      const known = values.get(key);
      if (known !== undefined) return known;
      const found = node.end ? resultAt(node, past) : search(node, past, worthGoal, "best", "any")?.result;
      if (!found) throw new DeadEnd(node.situation);
      const worth = worthOf(found);
      values.set(key, worth);
      return worth;
    },
    least: (goal) => search(opening, noTally, goal, "least", "any"),
    greatest: (goal) => search(opening, noTally, goal, "best", "any"),
    passing: (node, past = noTally) => (past.faults > 0 ? null : search(node, past, passGoal, "best", "any")),
    outlook,
    endsFaulty: toFaultyEnds(graph),
  };
}

function keyOf(
  { id }: Node,
  { marks, marked, harms, minutes, repeats, promises, faults, owed, goodwill, did, right, under, over }: Tally,
): string {
  return `${id} ${marks} ${marked} ${harms} ${minutes} ${repeats} ${promises} ${faults} ${owed} ${goodwill} ${did} ${right} ${under} ${over}`;
}
