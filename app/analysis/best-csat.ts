import type { Believer } from "./belief";
import { passing } from "./goal";
import type { Node } from "./node";
import { toSearch } from "./search";
import { noTally } from "./tally";

/** The greatest CSAT of an ending that a passing line leads to, in one variant; null where no line passes. */
export function bestCsat({ openings }: Believer, variant: string): number | null {
  const found = openings.flat().find(({ possible }) => possible.variant === variant);
  if (!found) return null;
  const { graph, resultAt } = found.possible.solved;
  const { endings } = graph.rules.scenario;
  const csatOf = ({ situation }: Node) => endings[situation]?.csat ?? 0;
  const csats = [...new Set(Object.values(endings).map(({ csat }) => csat))].sort((one, other) => other - one);
  for (const csat of csats) {
    const search = toSearch(graph, (end, tally) => {
      const result = resultAt(end, tally);
      return { ...result, passed: result.passed && csatOf(end) >= csat };
    });
    if (search(graph.opening, noTally, passing, "best")) return csat;
  }
  return null;
}
