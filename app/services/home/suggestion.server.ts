import type { Evidence } from "~/engine/career/evidence";
import { nextPractice } from "~/engine/career/next-practice";
import { wantedPractice } from "~/services/career/wanted-practice.server";
import type { Viewer } from "~/services/viewer";
import type { Suggestion } from "~/views/home";
import type { ScenarioCard } from "~/views/scenario";

/** The next rehearsal of someone who has these cards and this evidence, with its reason; null where all cases are locked. */
export function suggestionFor(viewer: Viewer, cards: readonly ScenarioCard[], evidence: readonly Evidence[]): Suggestion | null {
  const practised = cards.map(({ id, competency, locked, plays, best }) => ({
    id,
    competency,
    locked: locked !== null,
    plays,
    passed: best?.passed ?? false,
    total: best?.total ?? null,
  }));
  const next = nextPractice(practised, wantedPractice(viewer, evidence));
  const card = cards.find(({ id }) => id === next?.id);
  return next && card ? { card, reason: next.reason } : null;
}
