import type { PracticeReason } from "~/engine/career/next-practice";
import type { AttemptCard } from "./attempt";
import type { PersonView } from "./person";
import type { ScenarioCard } from "./scenario";

/** Home: what is under way, one suggestion with its reason, and the last results. */
export interface HomeView {
  person: PersonView;
  continue: AttemptCard[];
  next: { card: ScenarioCard; reason: PracticeReason } | null;
  recent: AttemptCard[];
}

/** Every scenario, with what is locked and why. */
export interface LibraryView {
  person: PersonView;
  cards: ScenarioCard[];
}

/** The person's own attempts, newest first. */
export interface HistoryView {
  person: PersonView;
  attempts: AttemptCard[];
}
