import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { LibraryView } from "~/views/home";
import { practiceOf, toScenarioCards } from "./scenario-cards.server";

/** Every scenario, with what is locked and why. */
export async function viewLibrary(viewer: Viewer, locale: string): Promise<LibraryView> {
  const attempts = await store().attempts.summaries({ subject: viewer.subject });
  const practice = await practiceOf(viewer, attempts);
  return { person: { name: viewer.name, level: viewer.level }, cards: toScenarioCards(viewer, practice, locale) };
}
