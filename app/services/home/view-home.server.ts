import { nextPractice } from "~/engine/career/next-practice";
import { evidenceOf } from "~/services/career/evidence.server";
import { wantedPractice } from "~/services/career/wanted-practice.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { HomeView } from "~/views/home";
import { toAttemptCard } from "./attempt-card.server";
import { toPractice, toScenarioCards } from "./scenario-cards.server";

const MOST_RECENT = 5;

/** Home: what is under way, one suggestion with its reason, and the last results. */
export async function viewHome(viewer: Viewer, locale: string): Promise<HomeView> {
  const attempts = await store().attempts.summaries({ subject: viewer.subject });
  const evidence = await evidenceOf(attempts);
  const cards = toScenarioCards(viewer, toPractice(attempts, evidence), locale);
  const next = nextPractice(
    cards.map(({ id, competency, locked, plays, best }) => ({
      id,
      competency,
      locked: locked !== null,
      plays,
      passed: best?.passed ?? false,
      total: best?.total ?? null,
    })),
    wantedPractice(viewer, evidence),
  );
  const card = cards.find(({ id }) => id === next?.id);
  const practised = attempts.filter(({ head }) => head.mode !== "gate");
  const cardsOf = (found: typeof practised) => Promise.all(found.map((attempt) => toAttemptCard(attempt, locale)));
  return {
    person: { name: viewer.name, level: viewer.level },
    continue: await cardsOf(practised.filter(({ seal }) => !seal)),
    next: next && card ? { card, reason: next.reason } : null,
    recent: await cardsOf(practised.filter(({ seal }) => seal).slice(0, MOST_RECENT)),
  };
}
