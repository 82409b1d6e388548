import type { Rules } from "~/engine/play/rules";
import type { Facts } from "~/engine/scenario/schema";
import { toTenth } from "~/engine/scoring/because";
import type { Result } from "~/engine/scoring/result";
import { MOST_POSITIONS, toGraph, toPlan } from "./graph";
import type { Edge, Node } from "./node";
import { afterwards } from "./order";
import { lineOf, type Solved, toSolved } from "./solve";

/** The least and the greatest of a score over all lines, rounded to 0.1. */
export interface Range {
  least: number;
  greatest: number;
}

/** What one variant of a scenario can do at one level, with a line for each claim; amounts stand behind `=`, in minor units. */
export interface Proof {
  variant: string;
  positions: number;
  /** Distinct lines, typed amounts by class; look-ups that no rule reads are left out. */
  lines: bigint;
  situations: string[];
  endings: Record<string, bigint>;
  outcome: Range;
  empathy: Range;
  /** Null where no line meets a decision point. */
  empowerment: Range | null;
  total: Range;
  best: { line: string[]; ending: string; total: number; passed: boolean; minutes: number };
  /** A line that passes, or null: none does. */
  passing: string[] | null;
}

/**
 * Proves one variant: everything that can be reached, counted and scored. Throws a DeadEnd, an EndlessLoop or TooManyPositions where there is nothing
 * to prove.
 */
export function prove(rules: Rules, variant: string, facts: Facts, most = MOST_POSITIONS): Proof {
  const solved = toSolved(toGraph(toPlan(rules), facts, most));
  const { graph } = solved;
  const { opening } = graph;
  const best = solved.best(opening);
  const bestLine = lineOf(best.future);
  const reached = countLines(solved);
  const results = [...solved.greatest.of(opening), ...solved.least.of(opening)].map(({ end, tally }) => solved.resultAt(end, tally));
  const passing = solved.greatest.of(opening).find(({ end, tally }) => solved.resultAt(end, tally).passed);
  const empowerments = results.flatMap(({ empowerment }) => (empowerment === null ? [] : [empowerment]));
  return {
    variant,
    positions: graph.nodes.length,
    lines: reached.lines,
    situations: reached.situations,
    endings: reached.endings,
    outcome: rangeOf(results.map(({ outcome }) => outcome)),
    empathy: rangeOf(results.map(({ empathy }) => empathy)),
    empowerment: empowerments.length === 0 ? null : rangeOf(empowerments),
    total: rangeOf(results.map(({ total }) => total)),
    best: { line: bestLine.map(nameOf), ending: best.future.end.situation, ...rounded(best.result), minutes: best.future.tally.minutes },
    passing: passing ? lineOf(passing).map(nameOf) : null,
  };
}

/** A choice as a log's short form has it. */
export function nameOf({ move, giving }: Edge): string {
  return giving && move.choice.gives?.amount === undefined ? `${move.name}=${giving.amount}` : move.name;
}

function rangeOf(scores: readonly number[]): Range {
  return { least: toTenth(Math.min(...scores)), greatest: toTenth(Math.max(...scores)) };
}

function rounded({ total, passed }: Result): { total: number; passed: boolean } {
  return { total: toTenth(total), passed };
}

/** Counts the lines from every node to its endings, and from the opening to each ending. */
function countLines({ graph }: Solved): { lines: bigint; situations: string[]; endings: Record<string, bigint> } {
  const onward: (bigint | undefined)[] = [];
  const order: Node[] = [];
  const isDone = ({ id }: Node) => onward[id] !== undefined;
  afterwards(graph, graph.opening, isDone, (node, edges) => {
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
