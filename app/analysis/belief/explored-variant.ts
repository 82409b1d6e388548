import { MOST_POSITIONS, toGraph } from "~/analysis/graph/graph";
import { noTally } from "~/analysis/graph/tally";
import { type Solution, toSolution } from "~/analysis/search/solve";
import type { Rules } from "~/engine/play/rules";
import type { Facts } from "~/engine/scenario/schema";

/** A variant that may have been drawn, with how likely it is. */
export interface DrawnVariant {
  variant: string;
  weight: number;
  facts: Facts;
}

/** A variant whose positions have been explored and solved. */
export interface ExploredVariant extends DrawnVariant {
  solved: Solution;
  positions: number;
}

/** Amounts that were typed stand for themselves in a debrief, where the check explores one for all of a class: there is room for three times as much again. */
export const ROOM = 4;

/** Explores the same positions of a variant as the check does, `most` of them. Throws where it cannot be explored. */
export function exploreVariant(rules: Rules, drawn: DrawnVariant, most = MOST_POSITIONS): ExploredVariant {
  const solved = toSolution(toGraph(rules, drawn.facts, { most }));
  solved.value(solved.graph.opening, noTally);
  const positions = solved.graph.nodes.length;
  solved.graph.allow(ROOM * most);
  return { ...drawn, solved, positions };
}
