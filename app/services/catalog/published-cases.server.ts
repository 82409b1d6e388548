import type { Problem } from "~/engine/scenario/problem";
import { shared } from "~/process/shared";
import type { Store } from "~/store/port";
import type { Catalog } from "./catalog.server";
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

const merged = shared("catalogs with published cases", () => new WeakMap<Catalog, { cases: PublishedCases; catalog: Catalog }>());

/** A folder's catalog together with what is published; made once for each pair, since every request asks. A published case goes before a file of its name. */
export function withPublished(catalog: Catalog, cases: PublishedCases): Catalog {
  if (cases.entries.size === 0 && cases.problems.length === 0) return catalog;
  const known = merged.get(catalog);
  if (known?.cases === cases) return known.catalog;
  const drafts = new Map([...catalog.drafts].filter(([id]) => !cases.entries.has(id)));
  const entries = new Map([...catalog.entries, ...cases.entries].sort(([one], [other]) => (one < other ? -1 : 1)));
  const both = { ...catalog, drafts, entries, problems: [...catalog.problems, ...cases.problems] };
  merged.set(catalog, { cases, catalog: both });
  return both;
}
