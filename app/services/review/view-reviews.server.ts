import { agreementOf } from "~/engine/career/agreement";
import { catalog } from "~/services/catalog/catalog.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { ReviewsView } from "~/views/reviews";
import { mayReview } from "./may-review";
import { sittingWord } from "./sitting-word";

/** What waits for a reviewer, and how far reviewers agree. */
export async function viewReviews(viewer: Viewer): Promise<ReviewsView> {
  const waiting = await store().sittings.waiting();
  const reviewed = await store().sittings.reviewed();
  return {
    waiting: waiting
      .filter((sitting) => mayReview(viewer, sitting))
      .map(({ id, reviews }) => ({ id, word: sittingWord(id), marked: reviews.length })),
    done: reviewed.filter(({ reviews }) => reviews.some(({ by }) => by === viewer.subject)).length,
    agreement: (catalog().career?.scorecard ?? []).map(({ id, title, steps }) => ({
      category: id,
      title,
      figures: agreementOf(
        reviewed.flatMap(({ reviews: [first, second] }) =>
          first && second
            ? Object.keys(first.marks).flatMap((attempt): [number, number][] => {
                const [one, other] = [first.marks[attempt]?.[id], second.marks[attempt]?.[id]];
                return one === undefined || other === undefined ? [] : [[one, other]];
              })
            : [],
        ),
        steps.length,
      ),
    })),
    appeals:
      viewer.standing === "leader"
        ? waiting.flatMap(({ id, subject, appeal }) =>
            appeal && appeal.answer === null && subject !== viewer.subject ? [{ id, word: sittingWord(id), words: appeal.words }] : [],
          )
        : [],
  };
}
