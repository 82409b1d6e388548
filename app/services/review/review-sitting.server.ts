import type { CareerFile } from "~/engine/career/rules";
import { now } from "~/process/clock.server";
import { foldText } from "~/process/fold-text";
import { audit } from "~/services/audit.server";
import { raiseLevel } from "~/services/career/raise-level.server";
import { careerRules } from "~/services/career/sitting-rules.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { Sitting, SittingReview } from "~/store/port";
import type { ReviewProblem } from "~/views/reviews";
import { attemptsToReview } from "./attempts-to-review";
import { mayReview } from "./may-review";

export interface ReviewForm {
  /** The step that was chosen for an attempt and a category, as typed. Asked for, so that a form costs what is wanted of it and not what was sent. */
  markOf: (attempt: string, category: string) => string;
  ready: string;
  reasons: string;
}

export type Reviewed = { kind: "kept" } | { kind: "unknown" } | { kind: "problem"; codes: ReviewProblem[] };

const LONGEST_REASONS = 2000;

/** Keeps a reviewer's marks, and decides where enough have marked: two of one mind, or the majority of three. */
export async function reviewSitting(viewer: Viewer, sittingId: string, form: ReviewForm): Promise<Reviewed> {
  const sitting = await store().sittings.get(sittingId);
  if (!sitting || !mayReview(viewer, sitting)) return { kind: "unknown" };
  const career = await careerRules(sitting);
  const gate = career?.gates[sitting.gate];
  const attempts = attemptsToReview(sitting, gate?.review.attempts ?? 0);
  const marks = parseMarks(form.markOf, attempts, career?.scorecard ?? []);
  const reasons = foldText(form.reasons, "NFC", LONGEST_REASONS).trim();
  const codes: ReviewProblem[] = [
    ...(marks === null ? (["marks"] as const) : []),
    ...(form.ready !== "yes" && form.ready !== "no" ? (["ready"] as const) : []),
    ...(reasons === "" || reasons.length > LONGEST_REASONS ? (["reasons"] as const) : []),
  ];
  if (codes.length > 0 || marks === null) return { kind: "problem", codes };
  const review: SittingReview = { by: viewer.subject, marks, ready: form.ready === "yes", reasons, at: now().toISOString() };
  const reviewers = gate?.review.reviewers ?? 2;
  return store().together(async (tx): Promise<Reviewed> => {
    const stored = await tx.sittings.get(sittingId);
    if (!stored || !mayReview(viewer, stored)) return { kind: "unknown" };
    const reviews = [...stored.reviews, review];
    const reviewed = { ...stored, reviews, signedOff: signedOffBy(reviews, reviewers) };
    await tx.sittings.put(reviewed);
    await audit(tx, viewer.subject, "reviewed", { whom: reviewed.subject, after: review.ready });
    if (reviewed.signedOff) await audit(tx, viewer.subject, "signed-off", { whom: reviewed.subject, after: reviewed.signedOff.ready });
    if (reviewed.signedOff?.ready && career) await raiseLevel(tx, reviewed, career);
    return { kind: "kept" };
  });
}

/** Decided once as many agree as are asked for; where the first disagree, the next one decides. */
function signedOffBy(reviews: readonly SittingReview[], reviewers: number): Sitting["signedOff"] {
  for (const ready of [true, false]) {
    const of = reviews.filter((review) => review.ready === ready);
    if (of.length >= reviewers) return { at: now().toISOString(), ready, by: of.map(({ by }) => by) };
  }
  return null;
}

function parseMarks(
  markOf: ReviewForm["markOf"],
  attempts: readonly string[],
  categories: CareerFile["scorecard"],
): SittingReview["marks"] | null {
  const marks: SittingReview["marks"] = {};
  for (const attempt of attempts) {
    const row: Record<string, number> = {};
    for (const { id, steps } of categories) {
      const text = markOf(attempt, id);
      const step = /^\d$/.test(text) ? Number(text) : Number.NaN;
      if (!(step >= 0 && step < steps.length)) return null;
      row[id] = step;
    }
    marks[attempt] = row;
  }
  return marks;
}
