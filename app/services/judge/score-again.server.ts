import type { Model } from "~/engine/count/model";
import type { Limits } from "~/engine/limits/schema";
import { type Rules, toRules } from "~/engine/play/rules";
import type { Scenario } from "~/engine/scenario/schema";
import { countScore, noScores, type ScoreCounts } from "~/engine/scoring/score-counts";
import { type SealedPlay, secondScore } from "~/engine/scoring/second-score";
import { Cache } from "~/process/cache";

/** Attempts that are to be scored by other rules, as plain data. */
export interface ScoreAgain {
  /** Equal where the rules are. */
  key: string;
  scenario: Scenario;
  limits: Limits;
  model: Model;
  plays: readonly SealedPlay[];
}

/** Batches of one case come one after the other, of a few levels. */
const kept = new Cache<Rules>(4);

/** Scores attempts by other rules than those that they were played by, and counts how their results would differ. */
export function scoreAgain({ key, scenario, limits, model, plays }: ScoreAgain): ScoreCounts {
  const rules = kept.remember(key, () => toRules(scenario, limits, model));
  return plays.reduce((counts, play) => countScore(counts, play, secondScore(rules, play)), noScores);
}
