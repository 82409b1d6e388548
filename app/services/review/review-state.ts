import type { Viewer } from "~/services/viewer";
import type { Sitting } from "~/store/documents";
import type { ReviewState } from "~/views/reviews";

/** How a passed sitting stands for this trainer: open to their marks, marked by them already, or decided without them. Null: it is no sitting for reviewers, or their own. */
export function reviewState(viewer: Pick<Viewer, "subject">, sitting: Sitting): ReviewState | null {
  if (sitting.kind !== "gate" || sitting.passed !== true || sitting.subject === viewer.subject) return null;
  if (sitting.reviews.some(({ by }) => by === viewer.subject)) return "marked";
  return sitting.signedOff === null ? "open" : "decided";
}
