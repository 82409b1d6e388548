import type { PersonView } from "./person";
import type { ScenarioCard } from "./scenario";

/** What the library can be narrowed by. */
export type LibraryFacet = "competency" | "channel" | "level" | "length" | "state";

/** Real minutes of a case, in three steps. */
export type CaseLength = "short" | "medium" | "long";

/** Where someone stands with a case; a case can be under way and passed. */
export type CaseState = "new" | "under-way" | "not-passed" | "passed" | "locked";

/** What is chosen in each; nothing where all of it is shown. */
export type LibraryFilter = Record<LibraryFacet, string>;

/** The values of a facet that occur, each with how many cases it would show beside everything else that is chosen. */
export type LibraryFacets = Record<LibraryFacet, { value: string; count: number }[]>;

/** The cases that the filter leaves, with what is locked and why. */
export interface LibraryView {
  person: PersonView;
  cards: ScenarioCard[];
  /** Cases there are without a filter. */
  all: number;
  filter: LibraryFilter;
  facets: LibraryFacets;
  /** Files that need mending, for those who write cases; nobody else is told. */
  troubles: CaseTrouble[];
}

/** What is wrong in a file of the scenario folder, and where. */
export interface CaseTrouble {
  place: string;
  message: string;
  /** Whether the case is served as it was before, instead of not at all. */
  isOutdated: boolean;
}
