import { evidenceOf } from "~/services/career/evidence.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { LibraryView } from "~/views/home";
import { toPractice, toScenarioCards } from "./scenario-cards.server";

/** Every scenario, with what is locked and why. */
export async function viewLibrary(viewer: Viewer, locale: string): Promise<LibraryView> {
  const attempts = await store().attempts.summaries({ subject: viewer.subject });
  const practice = toPractice(attempts, await evidenceOf(attempts));
  return { person: { name: viewer.name, level: viewer.level }, cards: toScenarioCards(viewer, practice, locale) };
}
