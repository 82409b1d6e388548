import { subjectOf } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { HistoryView } from "~/views/home";
import { personOf, toAttemptCard, toPersonView } from "./scenario-cards.server";

/** The person's own attempts, newest first. */
export async function viewHistory(personId: string, locale: string): Promise<HistoryView> {
  const person = await personOf(personId);
  const attempts = await store().attempts.summaries({ subject: subjectOf(person) });
  return {
    person: toPersonView(person), // What was played at a gate stands with its sitting.
    attempts: attempts.filter(({ head }) => head.mode !== "gate").map((attempt) => toAttemptCard(attempt, locale)),
  };
}
