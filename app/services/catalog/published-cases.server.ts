import type { Problem } from "~/engine/scenario/problem";
import { shared } from "~/process/shared";
import type { Store } from "~/store/port";
import type { Entry } from "./read-scenario.server";

/** The published cases that are offered, and what is wrong with those that cannot be. */
export interface PublishedCases {
  entries: ReadonlyMap<string, Entry>;
  problems: readonly Problem[];
  /** By the name of a case, what it was read from. */
  read: ReadonlyMap<string, string>;
  /** The store that it was read from; null before anyone has read one. */
  from: Store | null;
}

/** Before anything is read. */
export const noPublishedCases: PublishedCases = { entries: new Map(), problems: [], read: new Map(), from: null };

const own = shared("published cases", () => ({ cases: noPublishedCases }));

/** The published cases as they were read last. */
export const publishedCases = (): PublishedCases => own.cases;

/** Serves these published cases from now on. */
export function servePublished(cases: PublishedCases): void {
  own.cases = cases;
}
