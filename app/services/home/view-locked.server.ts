import { catalog } from "~/services/catalog/catalog.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { LockedView } from "~/views/briefing";
import { practiceOf, toScenarioCard } from "./scenario-cards.server";

/** A scenario that is locked for the viewer, with what opens it; null if there is none of this id, or it is open. */
export async function viewLocked(viewer: Viewer, scenarioId: string, locale: string): Promise<LockedView | null> {
  const entry = catalog().entries.get(scenarioId);
  if (!entry) return null;
  const attempts = await store().attempts.summaries({ subject: viewer.subject });
  const card = toScenarioCard(viewer, entry, await practiceOf(viewer, attempts), locale);
  return card.locked && { card, locked: card.locked };
}
