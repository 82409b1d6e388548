import { replay } from "~/engine/play/replay";
import { toEntries } from "~/engine/play/test-line";
import type { Turn } from "~/engine/play/turn";
import type { Facts } from "~/engine/scenario/schema";
import type { Result } from "~/engine/scoring/result";
import { nameOf } from "../../prove";
import { lineOf, type Solved } from "../../solve";

/** The best line of a variant, for who knows which one was drawn. */
export interface BestPlay {
  line: string[];
  turns: Turn[];
  result: Result;
  minutes: number;
}

export function bestPlay(solved: Solved, facts: Facts): BestPlay {
  const { result, future } = solved.best(solved.graph.opening);
  const line = lineOf(future).map(nameOf);
  return { line, turns: replay(solved.graph.rules, facts, "solo", toEntries(line)).turns, result, minutes: future.tally.minutes };
}
