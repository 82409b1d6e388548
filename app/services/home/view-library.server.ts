import { listTroubles } from "~/services/catalog/list-troubles.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { LibraryView } from "~/views/library";
import { countFacets, filterCards, parseLibraryFilter } from "./library-filter";
import { practiceOf, toScenarioCards } from "./scenario-cards.server";

/** The scenarios that the address asks for, with what is locked and why. */
export async function viewLibrary(viewer: Viewer, locale: string, asked = new URLSearchParams()): Promise<LibraryView> {
  const attempts = await store().attempts.summaries({ subject: viewer.subject });
  const cards = toScenarioCards(viewer, await practiceOf(viewer, attempts), locale);
  const filter = parseLibraryFilter(asked, cards);
  return {
    person: { name: viewer.name, level: viewer.level },
    cards: filterCards(cards, filter),
    all: cards.length,
    filter,
    facets: countFacets(cards, filter),
    troubles: viewer.standing === "trainer" || viewer.standing === "leader" ? listTroubles() : [],
  };
}
