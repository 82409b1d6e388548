import type { Believer } from "./belief";
import { passing } from "./goal";
import type { Node } from "./node";
import { toSearch } from "./search";
import { noTally } from "./tally";

/** The greatest CSAT of an ending that a passing line leads to, in one variant; null where no line passes. */
export function bestCsat({ openings }: Believer, variant: string): number | null {
  const solved = openings.flat().find(({ possible }) => possible.variant === variant)?.possible.solved;
  if (!solved) return null;
  const { graph, resultAt } = solved;
  const { endings } = graph.rules.scenario;
  const csatOf = ({ situation }: Node) => endings[situation]?.csat ?? 0;
  const first = solved.passing(graph.opening);
  if (!first) return null;
  const better = [...new Set(Object.values(endings).map(({ csat }) => csat))].filter((csat) => csat > csatOf(first.end));
  const found = better
    .sort((one, other) => other - one)
    .find((csat) => {
      const search = toSearch(graph, (end, tally) => {
        const result = resultAt(end, tally);
        return { ...result, passed: result.passed && csatOf(end) >= csat };
      });
      return search(graph.opening, noTally, passing, "best", "any") !== null;
    });
  return found ?? csatOf(first.end);
}
