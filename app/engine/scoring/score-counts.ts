import type { SealedPlay, SecondScore } from "./second-score";

/** How many results of attempts would differ, and why; nothing in it says whose. */
export interface ScoreCounts {
  all: number;
  same: number;
  higher: number;
  lower: number;
  /** They would pass, and did not; or the other way round. */
  gained: number;
  lost: number;
  /** They could not be played to an end. */
  unplayed: number;
  /** By a code, or `choice` and the name of a choice that cannot be taken anymore. One attempt may count under several. */
  reasons: Readonly<Record<string, number>>;
}

/** Of no attempt yet. */
export const noScores: ScoreCounts = { all: 0, same: 0, higher: 0, lower: 0, gained: 0, lost: 0, unplayed: 0, reasons: {} };

/** The counts with one more attempt in them. */
export function countScore(counts: ScoreCounts, { seal }: Pick<SealedPlay, "seal">, second: SecondScore): ScoreCounts {
  const { kind } = second;
  const all = counts.all + 1;
  if (kind === "same") return { ...counts, all, same: counts.same + 1 };
  if (kind === "other") {
    const { total, passed, because } = second;
    return {
      ...counts,
      all,
      higher: counts.higher + (total > seal.total ? 1 : 0),
      lower: counts.lower + (total < seal.total ? 1 : 0),
      gained: counts.gained + (passed && !seal.passed ? 1 : 0),
      lost: counts.lost + (!passed && seal.passed ? 1 : 0),
      reasons: because.length === 0 ? plus(counts.reasons, "model") : because.reduce((sum, part) => plus(sum, part), counts.reasons),
    };
  }
  const reason = kind === "unplayable" ? `choice ${second.choice}` : kind;
  return { ...counts, all, unplayed: counts.unplayed + 1, reasons: plus(counts.reasons, reason) };
}

/** The counts of two groups of attempts together. */
export function addScores(one: ScoreCounts, other: ScoreCounts): ScoreCounts {
  const reasons = Object.entries(other.reasons).reduce((sum, [reason, count]) => plus(sum, reason, count), one.reasons);
  const { all, same, higher, lower, gained, lost, unplayed } = other;
  return {
    ...{ all: one.all + all, same: one.same + same, higher: one.higher + higher, lower: one.lower + lower },
    ...{ gained: one.gained + gained, lost: one.lost + lost, unplayed: one.unplayed + unplayed, reasons },
  };
}

function plus(reasons: Readonly<Record<string, number>>, reason: string, count = 1): Record<string, number> {
  return { ...reasons, [reason]: (reasons[reason] ?? 0) + count };
}
