import type { CareerFile } from "./rules";
import { criticalUnderHalf } from "./scorecard";

/** One reviewer's marks of a sitting, by attempt and category as steps from 0, and whether they would send this person to the next level. */
export interface GivenReview {
  ready: boolean;
  marks: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The critical categories that were marked under half in any attempt, by id and in the scorecard's order. Nobody is signed off over one of them. */
export function ruledOutBy(scorecard: CareerFile["scorecard"], marks: GivenReview["marks"]): string[] {
  const categories = scorecard.map(({ id, steps, weight, critical }) => ({ id, min: 0, max: steps.length - 1, weight, critical }));
  const found = new Set(Object.values(marks).flatMap((chosen) => criticalUnderHalf(categories, chosen)));
  return scorecard.map(({ id }) => id).filter((id) => found.has(id));
}

/** Whether a review is one for signing off. One with a critical category under half is not, whatever else it says. */
export function findsReady(scorecard: CareerFile["scorecard"], { ready, marks }: GivenReview): boolean {
  return ready && ruledOutBy(scorecard, marks).length === 0;
}

/** What the reviewers decided: true or false once as many as the rules ask for are of one mind, so that of two who disagree the third decides; null until then. */
export function signOff(
  reviews: readonly GivenReview[],
  { reviewers, scorecard }: { reviewers: number; scorecard: CareerFile["scorecard"] },
): boolean | null {
  const ready = reviews.filter((review) => findsReady(scorecard, review)).length;
  if (ready >= reviewers) return true;
  return reviews.length - ready >= reviewers ? false : null;
}
