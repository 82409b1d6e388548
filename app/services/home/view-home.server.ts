import { gateProgress } from "~/services/career/gate-progress.server";
import { catalog } from "~/services/catalog/catalog.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { HomeView } from "~/views/home";
import { toAttemptCard } from "./attempt-card.server";
import { isUnderWay } from "./is-under-way";
import { toProgress } from "./progress";
import { practiceOf, toScenarioCards } from "./scenario-cards.server";
import { suggestionFor } from "./suggestion.server";

const MOST_RECENT = 5;

/** Home: what is under way, one suggestion with its reason, how far one is, and the last results. */
export async function viewHome(viewer: Viewer, locale: string): Promise<HomeView> {
  const attempts = await store().attempts.summaries({ subject: viewer.subject });
  const practice = await practiceOf(viewer, attempts);
  const { evidence } = practice;
  const cards = toScenarioCards(viewer, practice, locale);
  const practised = attempts.filter(({ head }) => head.mode !== "gate");
  const cardsOf = (found: typeof practised) => Promise.all(found.map((attempt) => toAttemptCard(attempt, locale)));
  return {
    person: { name: viewer.name, level: viewer.level },
    continue: await cardsOf(practised.filter((attempt) => isUnderWay(viewer, attempt))),
    next: suggestionFor(viewer, cards, evidence),
    progress: toProgress(cards, Object.keys(catalog().career?.competencies ?? {})),
    gate: gateProgress(
      viewer,
      evidence,
      practised.some(({ head }) => head.sittingId !== undefined),
    ),
    recent: await cardsOf(practised.filter(({ seal }) => seal).slice(0, MOST_RECENT)),
  };
}
