import type { LevelExamination } from "~/analysis/diagnostics/examine-case";
import { toEntries } from "~/engine/play/entries";
import { type Replay, ReplayError, replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Facts } from "~/engine/scenario/schema";
import { type Score, score } from "~/engine/scoring/score";

/** A reserved variant that is passed by the best line of a practice variant, played from memory. */
export interface BlindPass {
  reserved: string;
  practice: string;
  /** The choices that were left of the line. */
  line: readonly string[];
  total: number;
}

/** Every practice best line of a level, played blindly in every reserved variant: those that pass. */
export function blindPasses({ rules, variants }: LevelExamination): BlindPass[] {
  const known = variants.filter(({ gate }) => !gate);
  return variants
    .filter(({ gate }) => gate)
    .flatMap((reserved) =>
      known.flatMap(({ name, solved }) => {
        const played = solved && playBlindly(rules, reserved.facts, solved.best.line);
        return played?.score?.passed ? [{ reserved: reserved.name, practice: name, line: played.line, total: played.score.total }] : [];
      }),
    );
}

/**
 * Plays choices in their order as someone would who remembers them and reads nothing: what is not offered any more is skipped, and what is left when the
 * conversation has ended is forgotten. A line that does not end comes to nothing, and has no score.
 */
export function playBlindly(rules: Rules, facts: Facts, remembered: readonly string[]): { line: string[]; score: Score | null } {
  const line: string[] = [];
  let played = replay(rules, facts, "solo", []);
  for (const choice of remembered) {
    const next = takeIfOffered(rules, facts, [...line, choice], played);
    if (!next) continue;
    line.push(choice);
    played = next;
    if (played.held.ended) return { line, score: score(rules, played) };
  }
  return { line, score: null };
}

function takeIfOffered(rules: Rules, facts: Facts, line: readonly string[], before: Replay): Replay | null {
  try {
    return replay(rules, facts, "solo", toEntries(line), before);
  } catch (error) {
    if (error instanceof ReplayError) return null;
    throw error;
  }
}
