import type { CaseLength, CaseState, LibraryFacet, LibraryFacets, LibraryFilter } from "~/views/library";
import type { ScenarioCard } from "~/views/scenario";

/** Real minutes of the longest case that is short, and of the longest that is not long. */
const SHORT = 9;
const MEDIUM = 11;

const order: Pick<Record<LibraryFacet, readonly string[]>, "length" | "state"> = {
  length: ["short", "medium", "long"] satisfies CaseLength[],
  state: ["new", "under-way", "not-passed", "passed", "locked"] satisfies CaseState[],
};

/** What a card counts as in each facet. */
const valuesOf: Record<LibraryFacet, (card: ScenarioCard) => readonly string[]> = {
  competency: ({ competency }) => [competency],
  channel: ({ channel }) => [channel],
  level: ({ levels }) => levels,
  length: ({ measure }) => (measure ? [lengthOf(measure.minutes)] : []),
  state: statesOf,
};
const facets: readonly LibraryFacet[] = ["competency", "channel", "level", "length", "state"];

/** The filter that an address asks for. Whatever no case has is left out, so that an old address still shows something. */
export function parseLibraryFilter(asked: URLSearchParams, cards: readonly ScenarioCard[]): LibraryFilter {
  const chosen = (facet: LibraryFacet) => {
    const value = asked.get(facet) ?? "";
    return order.state.includes(value) || cards.some((card) => valuesOf[facet](card).includes(value)) ? value : "";
  };
  return {
    competency: chosen("competency"),
    channel: chosen("channel"),
    level: chosen("level"),
    length: chosen("length"),
    state: chosen("state"),
  };
}

/** The cards that a filter leaves, in their order. */
export function filterCards(cards: readonly ScenarioCard[], filter: LibraryFilter): ScenarioCard[] {
  return cards.filter((card) => facets.every((facet) => filter[facet] === "" || valuesOf[facet](card).includes(filter[facet])));
}

/** Every value that occurs in each facet, with how many cases it would show beside what is chosen in the others. */
export function countFacets(cards: readonly ScenarioCard[], filter: LibraryFilter): LibraryFacets {
  const counted = (facet: LibraryFacet) => {
    const beside = filterCards(cards, { ...filter, [facet]: "" });
    const found = [...new Set(cards.flatMap((card) => valuesOf[facet](card)))];
    const ordered = facet === "length" || facet === "state" ? order[facet].filter((value) => found.includes(value)) : found;
    return ordered.map((value) => ({ value, count: beside.filter((card) => valuesOf[facet](card).includes(value)).length }));
  };
  return {
    competency: counted("competency"),
    channel: counted("channel"),
    level: counted("level"),
    length: counted("length"),
    state: counted("state"),
  };
}

function lengthOf(minutes: number): CaseLength {
  if (minutes <= SHORT) return "short";
  return minutes <= MEDIUM ? "medium" : "long";
}

function statesOf({ locked, open, plays, best }: ScenarioCard): CaseState[] {
  if (locked) return ["locked"];
  const played: CaseState[] = plays === 0 ? ["new"] : best?.passed ? ["passed"] : ["not-passed"];
  return open ? [...played, "under-way"] : played;
}
