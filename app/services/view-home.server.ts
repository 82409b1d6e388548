import { suggest } from "~/engine/career/suggest";
import { store } from "~/store/open.server";
import type { HomeView } from "./pages";
import { allCards, personOf, toAttemptCard, toPersonView } from "./scenario-cards.server";
import { subjectOf } from "./viewer.server";

const MOST_RECENT = 5;

/** Home: what is under way, one suggestion with its reason, and the last results. */
export async function viewHome(personId: string, locale: string): Promise<HomeView> {
  const person = await personOf(personId);
  const attempts = await store().attempts.of(subjectOf(person));
  const cards = allCards(person, attempts, locale);
  const next = suggest(
    cards.map(({ id, locked, plays, best }) => ({
      id,
      locked: locked !== null,
      plays,
      passed: best?.passed ?? false,
      total: best?.total ?? null,
    })),
  );
  const card = cards.find(({ id }) => id === next?.id);
  return {
    person: toPersonView(person),
    continue: attempts.filter(({ seal }) => !seal).map((attempt) => toAttemptCard(attempt, locale)),
    next: next && card ? { card, reason: next.reason } : null,
    recent: attempts
      .filter(({ seal }) => seal)
      .slice(0, MOST_RECENT)
      .map((attempt) => toAttemptCard(attempt, locale)),
  };
}
