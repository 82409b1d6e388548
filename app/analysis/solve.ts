import { type Final, finalOf, type Result, resultOf } from "~/engine/scoring/result";
import { type Fronts, type Future, toFronts } from "./fronts";
import type { Graph } from "./graph";
import type { Edge, Node } from "./node";
import { broughtTo, followedBy, noTally, type Tally } from "./tally";

/** The best that can still be reached from a node, given what the turns before it added up to. */
export interface Best {
  result: Result;
  future: Future;
}

/** A graph with the means to say what can still be reached. */
export interface Solved {
  graph: Graph;
  /** The result of a line that adds up to this and ends here. */
  resultAt: (end: Node, tally: Tally) => Result;
  best: (node: Node, past?: Tally) => Best;
  greatest: Fronts;
  least: Fronts;
  /** Whether a line that passes still leads on from here. */
  canPass: (node: Node, past?: Tally) => boolean;
}

/** The node leads to no ending. */
export class DeadEnd extends Error {
  constructor(readonly situation: string) {
    super(`no ending can be reached from \`${situation}\``);
  }
}

export function toSolved(graph: Graph): Solved {
  const greatest = toFronts(graph, "best");
  const { rules, ledger } = graph;
  const finals = new Map<string, Final>();
  const resultAt = (at: Node, tally: Tally): Result => {
    if (!at.end) throw new Error(`\`${at.situation}\` is no ending`);
    const key = `${at.id} ${tally.did} ${tally.right} ${tally.under} ${tally.over} ${tally.remedy}`;
    const final = finals.get(key) ?? finalOf(rules, at.end, broughtTo(rules, ledger, at.position, tally));
    finals.set(key, final);
    return resultOf(rules.model, rules.scenario.par, final, tally);
  };
  return {
    graph,
    resultAt,
    greatest,
    least: toFronts(graph, "least"),
    best: (node, past = noTally) => {
      let found: Best | null = null;
      for (const future of greatest.of(node)) {
        const result = resultAt(future.end, followedBy(past, future.tally));
        if (!found || result.total > found.result.total || (result.total === found.result.total && result.passed && !found.result.passed))
          found = { result, future };
      }
      if (!found) throw new DeadEnd(node.situation);
      return found;
    },
    canPass: (node, past = noTally) => greatest.of(node).some((future) => resultAt(future.end, followedBy(past, future.tally)).passed),
  };
}

/** The choices of a future, in order. */
export function lineOf(future: Future): Edge[] {
  const edges: Edge[] = [];
  for (let at: Future | null = future; at?.edge; at = at.next) edges.push(at.edge);
  return edges;
}
