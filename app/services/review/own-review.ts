import type { SittingReview } from "~/store/documents";
import type { OwnReview } from "~/views/reviews";

/** A review without whoever wrote it, when, and which attempts it is of: they are numbered as the page numbers them. */
export function toOwnReview(
  { marks, ready, reasons }: Pick<SittingReview, "marks" | "ready" | "reasons">,
  attempts: readonly string[],
): OwnReview {
  return { marks: attempts.map((attempt) => marks[attempt] ?? {}), ready, reasons };
}
