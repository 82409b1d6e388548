import type { Node } from "~/analysis/graph/node";
import { subgraphTo } from "~/analysis/graph/subgraph";
import { noTally } from "~/analysis/graph/tally";
import { valueAt } from "~/engine/machine/first-that-holds";
import { valuesOf } from "~/engine/scenario/conditional-value";
import { passGoal } from "./goal";
import type { Side } from "./score-shape";
import { toSearch } from "./search";
import type { Solution } from "./solve";

/** The greatest or the least CSAT of an ending that a passing line leads to, in one variant; null where no line passes. */
export function passingCsat({ graph, resultAt, passing: pass }: Solution, side: Side): number | null {
  const { endings } = graph.rules.scenario;
  const csatOf = ({ situation, position }: Node) => {
    const ending = endings[situation];
    return ending ? valueAt(graph.rules, ending.csat, position) : 0;
  };
  const first = pass(graph.opening);
  if (!first) return null;
  const known = csatOf(first.end);
  const sign = side === "best" ? 1 : -1;
  const further = [...new Set(Object.values(endings).flatMap(({ csat }) => valuesOf(csat).map(({ is }) => is)))]
    .filter((csat) => sign * csat > sign * known)
    .sort((one, other) => sign * (other - one));
  const passesWith = (csat: number): boolean => {
    const there = subgraphTo(graph, (end) => csatOf(end) === csat);
    return there !== null && toSearch(there, resultAt)(there.opening, noTally, passGoal, "best", "any") !== null;
  };
  return further.find(passesWith) ?? known;
}
