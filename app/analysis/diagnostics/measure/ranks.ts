import type { LevelExamination, VariantExamination } from "~/analysis/diagnostics/examine-case";
import { toDice } from "~/analysis/players/dice";
import type { Model } from "~/engine/count/model";
import { toTenth } from "~/engine/count/rounding";
import type { Rules } from "~/engine/play/rules";
import { totalOf } from "~/engine/scoring/formula";
import { roundScore } from "~/engine/scoring/round-score";
import type { TestRun } from "~/engine/scoring/test-line";
import { byDraw } from "../observe/by-draw";

export const WEIGHTINGS = 1000;

/** Under how many weightings the best line comes first among the file's test lines, and which of those beats it most often (or none does). */
export interface Rank {
  first: number;
  by: string | null;
}

interface Dimensions {
  outcome: number;
  empathy: number;
  empowerment: number | null;
}

/** A line of the file against the best line, in the variants where it can be played. */
interface Rival {
  name: string;
  pairs: { weight: number; best: Dimensions; rival: Dimensions }[];
}

/** One for the practice variants of a level and one for its gate variants, as far as it has them. */
export function ranksOf({ rules, variants, lines }: LevelExamination): Rank[] {
  return byDraw(variants).map(({ variants: drawn }) => {
    const rivals = lines.map(({ name, runs }) => ({ name, pairs: drawn.flatMap((one) => toPair(rules, one, runs)) }));
    // Who is ahead in nothing cannot win by any weighting.
    const ahead = rivals.filter(({ pairs }) => pairs.some(isAhead));
    const beaten = countBeaten(ahead);
    return { first: WEIGHTINGS - beaten.times, by: beaten.by };
  });
}

function toPair(rules: Rules, { name, weight, solved }: VariantExamination, runs: readonly TestRun[]): Rival["pairs"] {
  const reached = runs.find(({ variant }) => variant === name)?.score;
  if (!solved || !reached) return [];
  const { outcome, empathy, empowerment } = reached;
  return [
    {
      weight,
      best: rounded(rules.model, solved.best.result),
      rival: { outcome: outcome.score, empathy: empathy.score, empowerment: empowerment.score },
    },
  ];
}

function isAhead({ best, rival }: Rival["pairs"][number]): boolean {
  return (
    (best.empowerment === null) !== (rival.empowerment === null) ||
    rival.outcome > best.outcome ||
    rival.empathy > best.empathy ||
    (rival.empowerment ?? 0) > (best.empowerment ?? 0)
  );
}

/** Rounded as a line's own scores are, so that the best line ties with itself. */
function rounded(model: Model, { outcome, empathy, empowerment }: Dimensions): Dimensions {
  const round = (score: number) => roundScore(model, score);
  return { outcome: round(outcome), empathy: round(empathy), empowerment: empowerment === null ? null : round(empowerment) };
}

/** Under how many weightings some line beats the best in expectation, ties counting for the best; and which does so most often. */
function countBeaten(rivals: readonly Rival[]): { times: number; by: string | null } {
  const dice = toDice(3_141_592);
  const beats = new Map<string, number>();
  let times = 0;
  for (let drawn = 0; drawn < WEIGHTINGS; drawn += 1) {
    const weighted = onSimplex(dice);
    const better = rivals.filter(({ pairs }) => isBeaten(weighted, pairs));
    for (const { name } of better) beats.set(name, (beats.get(name) ?? 0) + 1);
    if (better.length > 0) times += 1;
  }
  const [most] = [...beats].sort(([, one], [, other]) => other - one);
  return { times, by: most?.[0] ?? null };
}

function isBeaten(weights: Model["total"], pairs: Rival["pairs"]): boolean {
  if (pairs.length === 0) return false;
  const weight = pairs.reduce((sum, pair) => sum + pair.weight, 0);
  const expected = (side: "best" | "rival") =>
    toTenth(
      pairs.reduce(
        (sum, pair) => sum + pair.weight * totalOf({ total: weights }, pair[side].outcome, pair[side].empathy, pair[side].empowerment),
        0,
      ) / weight,
    );
  return expected("rival") > expected("best");
}

/** Three weights that add up to 1, each such triple as likely as another. */
function onSimplex(dice: () => number): Model["total"] {
  const [low = 0, high = 0] = [dice(), dice()].sort((one, other) => one - other);
  return { outcome: low, empathy: high - low, empowerment: 1 - high };
}
