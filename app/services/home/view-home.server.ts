import { nextPractice } from "~/engine/career/next-practice";
import { wantedOf } from "~/services/career/wanted-practice.server";
import { subjectOf } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { HomeView } from "~/views/home";
import { allCards, personOf, toAttemptCard, toPersonView } from "./scenario-cards.server";

const MOST_RECENT = 5;

/** Home: what is under way, one suggestion with its reason, and the last results. */
export async function viewHome(personId: string, locale: string): Promise<HomeView> {
  const person = await personOf(personId);
  const attempts = await store().attempts.summaries({ subject: subjectOf(person) });
  const cards = await allCards(person, attempts, locale);
  const next = nextPractice(
    cards.map(({ id, competency, locked, plays, best }) => ({
      id,
      competency,
      locked: locked !== null,
      plays,
      passed: best?.passed ?? false,
      total: best?.total ?? null,
    })),
    await wantedOf(person),
  );
  const card = cards.find(({ id }) => id === next?.id);
  return {
    person: toPersonView(person),
    continue: attempts.filter(({ head, seal }) => !seal && head.mode !== "gate").map((attempt) => toAttemptCard(attempt, locale)),
    next: next && card ? { card, reason: next.reason } : null,
    recent: attempts
      .filter(({ head, seal }) => seal && head.mode !== "gate")
      .slice(0, MOST_RECENT)
      .map((attempt) => toAttemptCard(attempt, locale)),
  };
}
