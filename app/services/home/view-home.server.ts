import { nextPractice } from "~/engine/career/next-practice";
import { wantedPractice } from "~/services/career/wanted-practice.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { HomeView } from "~/views/home";
import { toAttemptCard } from "./attempt-card.server";
import { practiceOf, toScenarioCards } from "./scenario-cards.server";

const MOST_RECENT = 5;

/** Home: what is under way, one suggestion with its reason, and the last results. */
export async function viewHome(viewer: Viewer, locale: string): Promise<HomeView> {
  const attempts = await store().attempts.summaries({ subject: viewer.subject });
  const practice = await practiceOf(viewer, attempts);
  const cards = toScenarioCards(viewer, practice, locale);
  const next = nextPractice(
    cards.map(({ id, competency, locked, plays, best }) => ({
      id,
      competency,
      locked: locked !== null,
      plays,
      passed: best?.passed ?? false,
      total: best?.total ?? null,
    })),
    wantedPractice(viewer, practice.evidence),
  );
  const card = cards.find(({ id }) => id === next?.id);
  return {
    person: { name: viewer.name, level: viewer.level },
    continue: attempts.filter(({ head, seal }) => !seal && head.mode !== "gate").map((attempt) => toAttemptCard(attempt, locale)),
    next: next && card ? { card, reason: next.reason } : null,
    recent: attempts
      .filter(({ head, seal }) => seal && head.mode !== "gate")
      .slice(0, MOST_RECENT)
      .map((attempt) => toAttemptCard(attempt, locale)),
  };
}
