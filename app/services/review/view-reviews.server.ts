import { agreementOf } from "~/engine/career/agreement";
import { careerRules } from "~/services/career/sitting-rules.server";
import { catalog } from "~/services/catalog/catalog.server";
import { allOf } from "~/services/catalog/list-all.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { Sitting } from "~/store/port";
import type { ReviewsView, ReviewView } from "~/views/reviews";
import { attemptsToReview } from "./attempts-to-review";
import { mayReview } from "./may-review";
import { sittingWord } from "./sitting-word";
import { viewConversation } from "./view-conversation.server";

/** What waits for a reviewer, and how far reviewers agree. */
export async function viewReviews(viewer: Viewer): Promise<ReviewsView> {
  const sittings = await gateSittings();
  return {
    waiting: sittings
      .filter((sitting) => mayReview(viewer, sitting))
      .map(({ id, reviews }) => ({ id, word: sittingWord(id), marked: reviews.length })),
    done: sittings.filter(({ reviews }) => reviews.some(({ by }) => by === viewer.subject)).length,
    agreement: (catalog().career?.scorecard ?? []).map(({ id, title, steps }) => ({
      category: id,
      title,
      figures: agreementOf(
        sittings.flatMap(({ reviews: [first, second] }) =>
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
        ? sittings.flatMap(({ id, subject, appeal }) =>
            appeal && appeal.answer === null && subject !== viewer.subject ? [{ id, word: sittingWord(id), words: appeal.words }] : [],
          )
        : [],
  };
}

/** One sitting to mark: the conversations alone. Null where it is not this reviewer's to mark. */
export async function viewReview(viewer: Viewer, sittingId: string, locale: string): Promise<ReviewView | null> {
  const sitting = await store().sittings.get(sittingId);
  if (!sitting || !mayReview(viewer, sitting)) return null;
  const career = await careerRules(sitting);
  const attempts = await Promise.all(
    attemptsToReview(sitting, career?.gates[sitting.gate]?.review.attempts ?? 0).map(async (id) => {
      const item = sitting.items.find(({ attemptId }) => attemptId === id);
      const title = catalog().entries.get(item?.scenarioId ?? "")?.scenario.title ?? "";
      return { id, title, conversation: await viewConversation(id, locale) };
    }),
  );
  return {
    id: sitting.id,
    word: sittingWord(sitting.id),
    attempts,
    scorecard: (career?.scorecard ?? []).map(({ id, title, steps, critical }) => ({ id, title, steps, critical })),
  };
}

async function gateSittings(): Promise<Sitting[]> {
  const found = await allOf(store().sittings, ({ kind }) => kind === "gate");
  return found.sort((one, other) => (one.startedAt < other.startedAt ? -1 : 1));
}
