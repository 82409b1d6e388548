import { subjectOf } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { LibraryView } from "~/views/home";
import { allCards, personOf, toPersonView } from "./scenario-cards.server";

/** Every scenario, with what is locked and why. */
export async function viewLibrary(personId: string, locale: string): Promise<LibraryView> {
  const person = await personOf(personId);
  return {
    person: toPersonView(person),
    cards: await allCards(person, await store().attempts.summaries({ subject: subjectOf(person) }), locale),
  };
}
