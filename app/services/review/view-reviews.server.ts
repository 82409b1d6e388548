import { agreementOf } from "~/engine/career/agreement";
import { careerRules } from "~/services/career/play-sitting.server";
import { catalog } from "~/services/catalog/catalog.server";
import { allOf } from "~/services/catalog/list-all.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { Sitting } from "~/store/port";
import type { ReviewsView, ReviewView } from "~/views/reviews";
import { mayReview, reviewedAttempts } from "./review-sitting.server";
import { conversationOf } from "./view-conversation.server";

/** What waits for a reviewer, and how far reviewers agree. */
export async function viewReviews(viewer: Viewer): Promise<ReviewsView> {
  const sittings = await gateSittings();
  return {
    waiting: sittings
      .filter((sitting) => mayReview(viewer, sitting))
      .map(({ id, reviews }) => ({ id, word: wordOf(id), marked: reviews.length })),
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
            appeal && appeal.answer === null && subject !== viewer.subject ? [{ id, word: wordOf(id), words: appeal.words }] : [],
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
    reviewedAttempts(sitting, career?.gates[sitting.gate]?.review.attempts ?? 0).map(async (id) => {
      const item = sitting.items.find(({ attemptId }) => attemptId === id);
      const title = catalog().entries.get(item?.scenarioId ?? "")?.scenario.title ?? "";
      return { id, title, conversation: await conversationOf(sitting.subject, id, locale) };
    }),
  );
  return {
    id: sitting.id,
    word: wordOf(sitting.id),
    attempts,
    scorecard: (career?.scorecard ?? []).map(({ id, title, steps, critical }) => ({ id, title, steps, critical })),
  };
}

async function gateSittings(): Promise<Sitting[]> {
  const found = await allOf(store().sittings, ({ kind }) => kind === "gate");
  return found.sort((one, other) => (one.startedAt < other.startedAt ? -1 : 1));
}

/** A short word for a sitting, from its random id: enough to speak about it, and no way to whose it is. */
function wordOf(id: string): string {
  return id
    .replace(/[^A-Za-z0-9]/g, "")
    .slice(0, 5)
    .toUpperCase();
}
