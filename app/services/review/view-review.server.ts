import { careerRules } from "~/services/career/sitting-rules.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { ReviewView } from "~/views/reviews";
import { attemptsToReview } from "./attempts-to-review.server";
import { independentHands } from "./independent-hands.server";
import { toOwnReview } from "./own-review";
import { reviewState } from "./review-state";
import { reviewWord } from "./review-word";
import { toScorecardLines } from "./scorecard-lines";
import { sittingOfReview } from "./sitting-of-review.server";
import { viewConversation } from "./view-conversation.server";

/** One sitting to mark, or that was marked or decided meanwhile. Null where it is none of this reviewer's. */
export async function viewReview(viewer: Viewer, reviewId: string, locale: string): Promise<ReviewView | null> {
  const sitting = await sittingOfReview(reviewId);
  const state = sitting && reviewState(viewer, sitting);
  if (!sitting || state === null) return null;
  const career = await careerRules(sitting);
  const attempts = attemptsToReview(sitting, career?.gates[sitting.gate]?.review.attempts ?? 0);
  const isIndependent = state !== "open" || (await independentHands(store(), viewer, sitting)) !== null;
  const isOpen = state === "open" && isIndependent;
  const own = sitting.reviews.find(({ by }) => by === viewer.subject);
  return {
    id: reviewId,
    word: reviewWord(reviewId),
    state,
    isIndependent,
    conversations: isOpen ? await Promise.all(attempts.map((id) => viewConversation(id, locale))) : [],
    scorecard: toScorecardLines(career?.scorecard ?? []),
    own: own ? toOwnReview(own, attempts) : null,
  };
}
