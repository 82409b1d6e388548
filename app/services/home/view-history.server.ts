import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { HistoryView } from "~/views/history";
import { toAttemptCard } from "./attempt-card.server";
import { isAsked, parseHistoryFilter } from "./history-filter";
import { isUnderWay } from "./is-under-way";

/** The viewer's own attempts that the address asks for, newest first; what was played at a gate stands with its sitting. */
export async function viewHistory(viewer: Viewer, locale: string, asked = new URLSearchParams()): Promise<HistoryView> {
  const filter = parseHistoryFilter(asked);
  const attempts = (await store().attempts.summaries({ subject: viewer.subject })).filter(
    (attempt) => attempt.head.mode !== "gate" && (attempt.seal !== null || isUnderWay(viewer, attempt)),
  );
  const shown = attempts.filter(({ head, seal }) => isAsked({ mode: head.mode, seal }, filter));
  return {
    person: { name: viewer.name, level: viewer.level },
    attempts: await Promise.all(shown.map((attempt) => toAttemptCard(attempt, locale))),
    all: attempts.length,
    filter,
  };
}
