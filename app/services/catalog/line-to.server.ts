import { type Graph, toGraph } from "~/analysis/graph/graph";
import type { Edge, Node } from "~/analysis/graph/node";
import { nameOf } from "~/analysis/search/prove";
import { toEntries } from "~/engine/play/entries";
import { ReplayError, replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Facts } from "~/engine/scenario/schema";

/** Choices that lead somewhere, and the test line that they are the beginning of; null where they are the fewest. */
export interface LeadingLine {
  choices: string[];
  test: string | null;
}

/**
 * Choices that lead to a situation with these facts: those of a test line that comes by there, the best lines first, since a trainee comes by such a way too; or else
 * the fewest. Null where none leads there.
 */
export function lineTo(rules: Rules, facts: Facts, situation: string, mostPositions: number): LeadingLine | null {
  if (rules.scenario.starts === situation) return { choices: [], test: null };
  const tests = Object.entries(rules.scenario.tests);
  const ranked = [...tests.filter(([, { role }]) => role === "best"), ...tests.filter(([, { role }]) => role === undefined), ...tests];
  for (const [test, { choices }] of ranked) {
    const found = untilAt(rules, facts, situation, choices);
    if (found) return { choices: found, test };
  }
  const shortest = shortestTo(toGraph(rules, facts, { most: mostPositions }), situation);
  return shortest && { choices: shortest, test: null };
}

function untilAt(rules: Rules, facts: Facts, situation: string, choices: readonly string[]): string[] | null {
  try {
    const { turns } = replay(rules, facts, "solo", toEntries(choices));
    const at = turns.findIndex(({ to }) => to === situation);
    return at === -1 ? null : choices.slice(0, at + 1);
  } catch (error) {
    if (error instanceof ReplayError) return null;
    throw error;
  }
}

function shortestTo(graph: Graph, situation: string): string[] | null {
  const cameBy = new Map<Node, Edge | null>([[graph.opening, null]]);
  for (const node of cameBy.keys()) {
    if (node.situation === situation) return wayTo(node, cameBy);
    for (const edge of graph.edges(node)) if (!cameBy.has(edge.to)) cameBy.set(edge.to, edge);
  }
  return null;
}

function wayTo(node: Node, cameBy: ReadonlyMap<Node, Edge | null>): string[] {
  const line: string[] = [];
  for (let edge = cameBy.get(node); edge; edge = cameBy.get(edge.from)) line.push(nameOf(edge));
  return line.reverse();
}
