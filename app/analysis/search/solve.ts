import type { Graph } from "~/analysis/graph/graph";
import type { Node } from "~/analysis/graph/node";
import { broughtTo, noTally, type Tally } from "~/analysis/graph/tally";
import { type Final, finalOf, type Result, resultOf } from "~/engine/scoring/result";
import { best, type Goal, passing, total } from "./goal";
import { type Found, toSearch } from "./search";

/** A graph with the means to say what can still be reached. */
export interface Solved {
  graph: Graph;
  /** The result of a line that adds up to this and ends here. */
  resultAt: (end: Node, tally: Tally) => Result;
  /** The best that can still be reached from a node, given what the turns before it added up to; among equals a line that passes, and a short one. */
  best: (node: Node, past?: Tally) => Found;
  /** The total of that line. */
  value: (node: Node, past: Tally) => number;
  /** The line on which a number of the result is least, or greatest; null where no line has it. */
  least: (goal: Goal) => Found | null;
  greatest: (goal: Goal) => Found | null;
  /** A line that passes on from here, or null: none does. */
  passing: (node: Node, past?: Tally) => Found | null;
}

/** The node leads to no ending. */
export class DeadEnd extends Error {
  constructor(readonly situation: string) {
    super(`no ending can be reached from \`${situation}\``);
  }
}

export function toSolved(graph: Graph): Solved {
  const { rules, ledger, opening } = graph;
  const finals = new Map<string, Final>();
  const resultAt = (at: Node, tally: Tally): Result => {
    if (!at.end) throw new Error(`\`${at.situation}\` is no ending`);
    const key = `${at.id} ${tally.did} ${tally.right} ${tally.under} ${tally.over} ${tally.remedy}`;
    const final = finals.get(key) ?? finalOf(rules, at.end, broughtTo(rules, ledger, tally));
    finals.set(key, final);
    return resultOf(rules.model, rules.scenario.par, final, tally);
  };
  const search = toSearch(graph, resultAt);
  const values = new Map<string, number>();
  return {
    graph,
    resultAt,
    best: (node, past = noTally) => {
      const found = search(node, past, best, "best", "shortest");
      if (!found) throw new DeadEnd(node.situation);
      return found;
    },
    value: (node, past) => {
      const key = keyOf(node, past);
      const known = values.get(key);
      if (known !== undefined) return known;
      const found = node.end ? resultAt(node, past) : search(node, past, total, "best", "any")?.result;
      if (!found) throw new DeadEnd(node.situation);
      values.set(key, found.total);
      return found.total;
    },
    least: (goal) => search(opening, noTally, goal, "least", "any"),
    greatest: (goal) => search(opening, noTally, goal, "best", "any"),
    passing: (node, past = noTally) => search(node, past, passing, "best", "any"),
  };
}

function keyOf({ id }: Node, { marks, marked, minutes, repeats, promises, faults, remedy, did, right, under, over }: Tally): string {
  return `${id} ${marks} ${marked} ${minutes} ${repeats} ${promises} ${faults} ${remedy} ${did} ${right} ${under} ${over}`;
}
