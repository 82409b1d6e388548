import { sittingDecision } from "~/services/career/sitting-progress";
import { careerRules } from "~/services/career/sitting-rules.server";
import type { Viewer } from "~/services/viewer";
import type { Sitting } from "~/store/documents";
import { store } from "~/store/open.server";
import type { AppealedView } from "~/views/reviews";
import { attemptsToReview } from "./attempts-to-review.server";
import { mayAnswer } from "./may-answer.server";
import { toOwnReview } from "./own-review";
import { reviewWord } from "./review-word";
import { toScorecardLines } from "./scorecard-lines";
import { sittingOfReview } from "./sitting-of-review.server";
import { viewConversation } from "./view-conversation.server";
import { withoutName } from "./without-name";

/**
 * An appeal with everything that it is about: the trainee's words, the result, the conversations, and each reviewer's marks and reasons. Nobody is named, so that it is answered like a review.
 * Null where it is not this leader's to answer.
 */
export async function viewAppeal(viewer: Viewer, reviewId: string, locale: string): Promise<AppealedView | null> {
  const sitting = await sittingOfReview(reviewId);
  if (!sitting?.appeal || !(await mayAnswer(store(), viewer, sitting))) return null;
  const career = await careerRules(sitting);
  const gate = career?.gates[sitting.gate] ?? null;
  const attempts = attemptsInQuestion(sitting, gate?.review.attempts ?? 0);
  const name = (await store().people.names([sitting.subject])).get(sitting.subject) ?? "";
  return {
    id: reviewId,
    word: reviewWord(reviewId),
    isOpen: sitting.appeal.answer === null,
    words: withoutName(sitting.appeal.words, name),
    decision: sittingDecision(sitting, gate),
    scorecard: toScorecardLines(career?.scorecard ?? []),
    reviews: sitting.reviews.map((review) => toOwnReview(review, attempts)),
    conversations: await Promise.all(attempts.map((id) => viewConversation(id, locale))),
  };
}

/** The conversations that reviewers marked, or, where the sitting was not passed and so not reviewed, those that did not pass. */
function attemptsInQuestion(sitting: Sitting, reviewed: number): string[] {
  if (sitting.passed === true) return attemptsToReview(sitting, reviewed);
  return sitting.items.flatMap(({ attemptId, result }) => (result?.passed === false ? (attemptId ?? []) : []));
}
