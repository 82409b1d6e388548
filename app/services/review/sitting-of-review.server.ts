import type { Sitting } from "~/store/documents";
import { store } from "~/store/open.server";
import { reviewIdOf } from "./review-id.server";

/** The sitting behind a review's id, if it waits for something or was reviewed, or null. No other document is read for it than those that wait. */
export async function sittingOfReview(reviewId: string): Promise<Sitting | null> {
  const isMeant = ({ id }: Pick<Sitting, "id">) => reviewIdOf(id) === reviewId;
  const waiting = (await store().sittings.waiting()).find(isMeant);
  if (waiting) return waiting;
  const reviewed = (await store().sittings.reviewed()).find(isMeant);
  return reviewed ? store().sittings.get(reviewed.id) : null;
}
