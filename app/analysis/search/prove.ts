import { MOST_POSITIONS, toGraph } from "~/analysis/graph/graph";
import type { Edge, Node } from "~/analysis/graph/node";
import { visitBackwards } from "~/analysis/graph/order";
import { toEntry, toShortForm } from "~/engine/play/entries";
import type { Rules } from "~/engine/play/rules";
import type { Facts } from "~/engine/scenario/schema";
import type { Result } from "~/engine/scoring/result";
import { roundScore } from "~/engine/scoring/round-score";
import { empathyGoal, empowermentGoal, type Goal, outcomeGoal, totalGoal } from "./goal";
import type { SolvedLine } from "./search";
import { type Solution, toSolution } from "./solve";

/** The least and the greatest of a score over all lines, rounded to 0.1. */
export interface Range {
  least: number;
  greatest: number;
}

/** The best line of a variant, and whether one passes; amounts stand behind `=`, in minor units. */
export interface Plan {
  /** Among equals one with the fewest choices that have something wrong about them, then of the fewest minutes, then turns, and then of the least money. */
  best: { line: string[]; ending: string; minutes: number; result: Result };
  /** A line that passes, or null: none does. */
  passing: string[] | null;
}

/** What one variant of a scenario can do at one level. */
export interface Proof extends Plan {
  variant: string;
  positions: number;
  /** Distinct lines, typed amounts by class. */
  lines: bigint;
  situations: string[];
  endings: Record<string, bigint>;
  outcome: Range;
  empathy: Range;
  /** Null where no line meets a decision point. */
  empowerment: Range | null;
  total: Range;
}

/**
 * Proves one variant: everything that can be reached, counted and scored. Throws a DeadEnd, an EndlessLoop or TooManyPositions where there is nothing
 * to prove.
 */
export function prove(rules: Rules, variant: string, facts: Facts, most = MOST_POSITIONS): Proof {
  return proofOf(variant, toSolution(toGraph(rules, facts, { most })));
}

/** The same, of a graph that can be asked for more. */
export function proofOf(variant: string, solved: Solution): Proof {
  const range = (goal: Goal): Range | null => {
    const [low, high] = [solved.least(goal), solved.greatest(goal)];
    const rounded = ({ result }: SolvedLine) => roundScore(solved.graph.rules.model, goal.of(result) ?? 0);
    return low && high ? { least: rounded(low), greatest: rounded(high) } : null;
  };
  const none: Range = { least: 0, greatest: 0 };
  return {
    variant,
    ...planOf(solved),
    ...countLines(solved),
    positions: solved.graph.nodes.length,
    outcome: range(outcomeGoal) ?? none,
    empathy: range(empathyGoal) ?? none,
    empowerment: range(empowermentGoal),
    total: range(totalGoal) ?? none,
  };
}

export function planOf(solved: Solution): Plan {
  const { opening } = solved.graph;
  const { line, end, tally, result } = solved.best(opening);
  const passing = result.passed ? line : (solved.passing(opening)?.line ?? null);
  return {
    best: { line: line.map(nameOf), ending: end.situation, minutes: tally.minutes, result },
    passing: passing ? passing.map(nameOf) : null,
  };
}

/** A choice as a log's short form has it. */
export function nameOf(edge: Edge): string {
  return toShortForm(toEntry(edge));
}

/** Counts the lines from every node to its endings, and from the opening to each ending. */
function countLines({ graph }: Solution): { lines: bigint; situations: string[]; endings: Record<string, bigint> } {
  const onward: (bigint | undefined)[] = [];
  const order: Node[] = [];
  const isDone = ({ id }: Node) => onward[id] !== undefined;
  visitBackwards(graph, graph.opening, isDone, (node, edges) => {
    onward[node.id] = node.end ? 1n : edges.reduce((sum, { to }) => sum + (onward[to.id] ?? 0n), 0n);
    order.push(node);
  });
  const from = new Map<Node, bigint>([[graph.opening, 1n]]);
  const endings: Record<string, bigint> = {};
  for (const node of order.reverse()) {
    const lines = from.get(node) ?? 0n;
    if (node.end) endings[node.situation] = (endings[node.situation] ?? 0n) + lines;
    for (const { to } of graph.edges(node)) from.set(to, (from.get(to) ?? 0n) + lines);
  }
  const situations = [...new Set(order.filter(({ end }) => !end).map(({ situation }) => situation))].sort();
  return {
    lines: onward[graph.opening.id] ?? 0n,
    situations,
    endings: Object.fromEntries(Object.entries(endings).sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}
