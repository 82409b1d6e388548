import type { Viewer } from "~/services/viewer";
import type { AttemptSummary } from "~/store/attempts";

/** Whether an attempt waits to be continued: it has not ended, and the viewer has not left it for good. */
export function isUnderWay({ discarded }: Pick<Viewer, "discarded">, { head, seal }: Pick<AttemptSummary, "head" | "seal">): boolean {
  return !seal && !discarded?.includes(head.id);
}
