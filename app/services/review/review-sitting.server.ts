import { findsReady, signOff } from "~/engine/career/sign-off";
import { now } from "~/process/clock.server";
import { audit } from "~/services/audit.server";
import { raiseLevel } from "~/services/career/raise-level.server";
import { careerRules } from "~/services/career/sitting-rules.server";
import type { Viewer } from "~/services/viewer";
import type { Sitting, SittingReview } from "~/store/documents";
import { store } from "~/store/open.server";
import type { OwnReview, ReviewProblem, ReviewRefusal } from "~/views/reviews";
import { attemptsToReview } from "./attempts-to-review.server";
import { independentHands } from "./independent-hands.server";
import { toOwnReview } from "./own-review";
import { parseReview, type ReviewForm } from "./parse-review";
import { reviewState } from "./review-state";
import { reviewWord } from "./review-word";
import { sittingOfReview } from "./sitting-of-review.server";

/** If it is refused, what was written comes back, as far as it is a review. */
export type Reviewed =
  | { kind: "kept" }
  | { kind: "unknown" }
  | { kind: "refused"; because: ReviewRefusal; unkept: OwnReview }
  | { kind: "problem"; codes: ReviewProblem[] };

/** Keeps a reviewer's marks, and decides where enough have marked: as many of one mind as the rules ask for. */
export async function reviewSitting(viewer: Viewer, reviewId: string, form: ReviewForm): Promise<Reviewed> {
  const sitting = await sittingOfReview(reviewId);
  if (!sitting || reviewState(viewer, sitting) === null) return { kind: "unknown" };
  const career = await careerRules(sitting);
  const gate = career?.gates[sitting.gate];
  const rules = { reviewers: gate?.review.reviewers ?? 2, scorecard: career?.scorecard ?? [] };
  const attempts = attemptsToReview(sitting, gate?.review.attempts ?? 0);
  const given = parseReview(form, attempts, rules.scorecard);
  const refused = (because: ReviewRefusal): Reviewed => ({ kind: "refused", because, unkept: toOwnReview(given.review, attempts) });
  return store().together(async (tx): Promise<Reviewed> => {
    const stored = await tx.sittings.get(sitting.id);
    const state = stored && reviewState(viewer, stored);
    if (!stored || state === null) return { kind: "unknown" };
    if (state === "marked" && isSame(given.review, stored, viewer)) return { kind: "kept" };
    if (state !== "open") return refused(state);
    if (given.codes.length > 0) return { kind: "problem", codes: given.codes };
    const hands = await independentHands(tx, viewer, stored);
    if (hands === null) {
      await audit(tx, viewer.subject, "review-refused", { after: reviewWord(reviewId) });
      return refused("not-independent");
    }
    const at = now().toISOString();
    const reviews: SittingReview[] = [...stored.reviews, { ...given.review, by: viewer.subject, at, hands }];
    const ready = signOff(reviews, rules);
    const by = reviews.filter((review) => findsReady(rules.scorecard, review) === ready).map((review) => review.by);
    const reviewed = { ...stored, reviews, signedOff: ready === null ? null : { at, ready, by } };
    await tx.sittings.put(reviewed);
    await audit(tx, viewer.subject, "reviewed", { whom: reviewed.subject, after: given.review.ready });
    if (ready !== null) await audit(tx, viewer.subject, "signed-off", { whom: reviewed.subject, after: ready });
    if (ready && career) await raiseLevel(tx, reviewed, career);
    return { kind: "kept" };
  });
}

/** Whether this is what the reviewer sent before: a form that is sent twice was kept the first time. */
function isSame({ ready, reasons }: Pick<SittingReview, "ready" | "reasons">, { reviews }: Sitting, { subject }: Viewer): boolean {
  return reviews.some((review) => review.by === subject && review.ready === ready && review.reasons === reasons);
}
