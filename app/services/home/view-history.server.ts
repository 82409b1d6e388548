import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { HistoryView } from "~/views/home";
import { toAttemptCard } from "./attempt-card.server";

/** The viewer's own attempts, newest first; what was played at a gate stands with its sitting. */
export async function viewHistory(viewer: Viewer, locale: string): Promise<HistoryView> {
  const attempts = await store().attempts.summaries({ subject: viewer.subject });
  return {
    person: { name: viewer.name, level: viewer.level },
    attempts: await Promise.all(attempts.filter(({ head }) => head.mode !== "gate").map((attempt) => toAttemptCard(attempt, locale))),
  };
}
