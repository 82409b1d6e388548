import { sign } from "~/process/digest.server";
import type { Sitting } from "~/store/documents";

/**
 * The attempts of a passed sitting that reviewers mark, as many as `count`: the same for each of them, and drawn with the installation's secret, so that neither the score nor anything that
 * the trainee can see decides which. Once one reviewer has marked, the others mark the same.
 */
export function attemptsToReview({ id, items, reviews }: Pick<Sitting, "id" | "items" | "reviews">, count: number): string[] {
  const marked = Object.keys(reviews[0]?.marks ?? {});
  const played = items.flatMap(({ attemptId }) => attemptId ?? []);
  const among = marked.length > 0 ? played.filter((attempt) => marked.includes(attempt)) : played;
  return among
    .map((attempt) => ({ attempt, lot: sign("lot of a review", `${id} ${attempt}`) }))
    .sort((one, other) => (one.lot < other.lot ? -1 : 1))
    .slice(0, count)
    .map(({ attempt }) => attempt);
}
