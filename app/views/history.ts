import type { AttemptCard } from "./attempt";
import type { PersonView } from "./person";

/** What the history can be narrowed to; nothing where all of it is shown. */
export interface HistoryFilter {
  mode: "" | "coached" | "solo";
  result: "" | "passed" | "not-passed" | "under-way";
}

/** The person's own attempts that the filter leaves, newest first. */
export interface HistoryView {
  person: PersonView;
  attempts: AttemptCard[];
  /** Attempts there are without a filter. */
  all: number;
  filter: HistoryFilter;
}
