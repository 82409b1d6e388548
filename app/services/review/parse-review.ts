import type { CareerFile } from "~/engine/career/rules";
import { ruledOutBy } from "~/engine/career/sign-off";
import { foldText } from "~/process/fold-text";
import type { SittingReview } from "~/store/documents";
import type { ReviewProblem } from "~/views/reviews";

/** What a reviewer typed. */
export interface ReviewForm {
  /** The step that was chosen for a conversation (from 1) and a category, as typed. Asked for, so that a form costs what is wanted of it and not what was sent. */
  markOf: (conversation: number, category: string) => string;
  ready: string;
  reasons: string;
}

const LONGEST_REASONS = 2000;

/** A review as far as it was filled in, and everything that is wrong with it. */
export function parseReview(
  form: ReviewForm,
  attempts: readonly string[],
  scorecard: CareerFile["scorecard"],
): { review: Pick<SittingReview, "marks" | "ready" | "reasons">; codes: ReviewProblem[] } {
  const marks = parseMarks(form.markOf, attempts, scorecard);
  const reasons = foldText(form.reasons, "NFC", LONGEST_REASONS).trim();
  const ready = form.ready === "yes";
  const isMarked = attempts.every((attempt) => scorecard.every(({ id }) => marks[attempt]?.[id] !== undefined));
  const codes: ReviewProblem[] = [
    ...(isMarked ? [] : (["marks"] as const)),
    ...(ready || form.ready === "no" ? [] : (["ready"] as const)),
    ...(ready && ruledOutBy(scorecard, marks).length > 0 ? (["critical"] as const) : []),
    ...(reasons === "" || reasons.length > LONGEST_REASONS ? (["reasons"] as const) : []),
  ];
  return { review: { marks, ready, reasons }, codes };
}

/** The steps that were chosen; what is no step of its category is left out. */
function parseMarks(markOf: ReviewForm["markOf"], attempts: readonly string[], scorecard: CareerFile["scorecard"]): SittingReview["marks"] {
  return Object.fromEntries(
    attempts.map((attempt, index) => [
      attempt,
      Object.fromEntries(
        scorecard.flatMap(({ id, steps }) => {
          const text = markOf(index + 1, id);
          return /^\d$/.test(text) && Number(text) < steps.length ? [[id, Number(text)]] : [];
        }),
      ),
    ]),
  );
}
