import type { Viewer } from "~/services/viewer";
import type { Sitting } from "~/store/port";

/** Whether this trainer may mark this sitting: it passed, it is not their own, they have not marked it, and it is not decided. */
export function mayReview(viewer: Viewer, sitting: Sitting): boolean {
  return (
    sitting.kind === "gate" &&
    sitting.passed === true &&
    sitting.signedOff === null &&
    sitting.subject !== viewer.subject &&
    !sitting.reviews.some(({ by }) => by === viewer.subject)
  );
}
