import { MOST_CHANCE } from "~/analysis/diagnostics/thoughtless-pass";
import { LEAST_FIRST } from "../diagnostics/weighting";

/** What we demand of a scenario that ships, at each of its levels, on top of what the check demands of anybody's. */
export const demands = {
  practiceVariants: 4,
  bestLines: 2,
  situations: { least: 10, most: 30 },
  endings: 6,
  /** Of 1,000 weightings, those under which the best line comes first. */
  first: LEAST_FIRST,
  /** The share of plays, 0 to 1, that someone who does not think may pass. */
  chance: MOST_CHANCE,
  /** The share of passing lines, 0 to 1, that may owe the pass to luck. */
  luck: 0.02,
  /** The share of plays, 0 to 1, that a careful player passes. */
  careful: 0.9,
};
