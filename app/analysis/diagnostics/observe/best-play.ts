import { replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import { toEntries } from "~/engine/play/test-line";
import type { Turn } from "~/engine/play/turn";
import type { Facts } from "~/engine/scenario/schema";
import type { Result } from "~/engine/scoring/result";
import { nameOf } from "../../prove";
import type { Solved } from "../../solve";

/** The best line of a variant, for who knows which one was drawn. */
export interface BestPlay {
  line: string[];
  turns: Turn[];
  result: Result;
  minutes: number;
}

export function bestPlay(rules: Rules, { best, graph }: Solved, facts: Facts): BestPlay {
  const { result, line: edges, tally } = best(graph.opening);
  const line = edges.map(nameOf);
  return { line, turns: replay(rules, facts, "solo", toEntries(line)).turns, result, minutes: tally.minutes };
}
