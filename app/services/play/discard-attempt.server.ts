import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import { ownAttempt } from "./own-attempt.server";

/** More than anyone leaves; the oldest come back into the lists. */
const MOST_DISCARDED = 500;

export type Discarded = { kind: "discarded" } | { kind: "unknown" } | { kind: "ended" };

/** Takes an attempt that the viewer left out of their lists. Nothing of it is erased, and its variant stays met. What was begun at a gate or has ended can't be taken back. */
export async function discardAttempt(viewer: Viewer, attemptId: string): Promise<Discarded> {
  const stored = await ownAttempt(viewer, attemptId);
  if (!stored) return { kind: "unknown" };
  if (stored.seal || stored.head.sittingId !== undefined) return { kind: "ended" };
  await store().people.change(viewer.personId, (person) => {
    const others = person?.discarded?.filter((id) => id !== attemptId) ?? [];
    return person && { ...person, discarded: [...others, attemptId].slice(-MOST_DISCARDED) };
  });
  return { kind: "discarded" };
}
