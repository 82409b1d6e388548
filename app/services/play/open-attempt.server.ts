import type { Viewer } from "~/services/viewer";
import { ownAttempt } from "./own-attempt.server";
import { type OpenAttempt, replayAttempt } from "./replay-attempt.server";

/** The viewer's own attempt at its last turn, or null if they have none under this id. */
export async function openAttempt(viewer: Viewer, attemptId: string, locale: string): Promise<OpenAttempt | null> {
  const stored = await ownAttempt(viewer, attemptId);
  return stored && replayAttempt(stored, locale);
}
