import type { CareerFile } from "~/engine/career/rules";
import { ruledOutBy } from "~/engine/career/sign-off";
import type { ScorecardLine } from "~/views/reviews";

/** The lines of a scorecard as a page shows them. */
export function toScorecardLines(scorecard: CareerFile["scorecard"]): ScorecardLine[] {
  return scorecard.map(({ id, title, steps, critical }) => ({
    id,
    title,
    steps,
    critical,
    ruledOut: steps.filter((_, step) => ruledOutBy(scorecard, { one: { [id]: step } }).length > 0).length,
  }));
}
