import { type Agreement, agreementOf } from "~/engine/career/agreement";
import { catalog } from "~/services/catalog/catalog.server";
import type { Viewer } from "~/services/viewer";
import type { ReviewedSitting, Sitting } from "~/store/documents";
import { store } from "~/store/open.server";
import type { ReviewCard, ReviewsView } from "~/views/reviews";
import { mayAnswer } from "./may-answer.server";
import { reviewIdOf } from "./review-id.server";
import { inReviewOrder } from "./review-order.server";
import { reviewState } from "./review-state";
import { reviewWord } from "./review-word";

/** With fewer marks than this, no figure leaves the server. */
const LEAST = 5;

/** What waits for a reviewer, and how far reviewers agree. */
export async function viewReviews(viewer: Viewer): Promise<ReviewsView> {
  const waiting = await store().sittings.waiting();
  const reviewed = await store().sittings.reviewed();
  const open = new Set(waiting.flatMap(({ id, signedOff }) => (signedOff === null ? id : [])));
  return {
    rules: Object.values(catalog().career?.gates ?? {}).map(({ opens, review }) => ({ opens, ...review })),
    waiting: inReviewOrder(viewer, waiting.filter((sitting) => reviewState(viewer, sitting) === "open").map(toCard)),
    done: reviewed.filter(({ reviews }) => reviews.some(({ by }) => by === viewer.subject)).length,
    // An open one would tell its next reviewer what the others found.
    agreement: viewAgreement(reviewed.filter(({ id }) => !open.has(id))),
    ...(await viewAppeals(viewer, waiting)),
  };
}

function toCard({ id }: Pick<Sitting, "id">): ReviewCard {
  const reviewId = reviewIdOf(id);
  return { id: reviewId, word: reviewWord(reviewId) };
}

async function viewAppeals(viewer: Viewer, waiting: readonly Sitting[]): Promise<Pick<ReviewsView, "appeals" | "appealsForOthers">> {
  if (viewer.standing !== "leader") return { appeals: [], appealsForOthers: 0 };
  const asked = waiting.filter(({ appeal, subject }) => appeal && appeal.answer === null && subject !== viewer.subject);
  const answerable: Sitting[] = [];
  for (const sitting of asked) if (await mayAnswer(store(), viewer, sitting)) answerable.push(sitting);
  return { appeals: inReviewOrder(viewer, answerable.map(toCard)), appealsForOthers: asked.length - answerable.length };
}

function viewAgreement(reviewed: readonly ReviewedSitting[]): ReviewsView["agreement"] {
  return (catalog().career?.scorecard ?? []).map(({ id, title, steps }) => {
    const pairs = reviewed.flatMap(({ reviews: [first, second] }) =>
      first && second
        ? Object.keys(first.marks).flatMap((attempt): [number, number][] => {
            const [one, other] = [first.marks[attempt]?.[id], second.marks[attempt]?.[id]];
            return one === undefined || other === undefined ? [] : [[one, other]];
          })
        : [],
    );
    return { category: id, title, figures: enough(agreementOf(pairs, steps.length)) };
  });
}

function enough(figures: Agreement): Agreement {
  return figures.n < LEAST ? { n: figures.n, raw: null, kappa: null, ac1: null } : figures;
}
