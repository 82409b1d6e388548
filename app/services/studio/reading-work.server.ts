import type { Scenario } from "~/engine/scenario/schema";
import { Cache } from "~/process/cache";
import { shared } from "~/process/shared";
import { type Readings, stepReadings } from "~/services/author/list-readings.server";

/** Plays that are being worked out. */
export interface ReadingWork {
  /** Lines found so far. */
  found: number;
  readings: Readings | null;
}

interface Kept extends ReadingWork {
  done: Promise<void>;
  isWanted: boolean;
}

/** Positions of all variants together that a page looks at; the command looks at far more. */
const MOST_POSITIONS = 90_000;
/** The least that a variant has of them. */
const LEAST_POSITIONS = 1500;
/** How long the server is kept from other requests at a time, in milliseconds. */
const SLICE = 12;

const works = () => shared("draft-readings-work", () => new Map<string, Kept & { version: number }>());
const finished = () => shared("draft-readings-done", () => new Cache<Readings>(20));

/** The plays that show every word of a draft: begun if need be, in slices between which other requests have their turn, and waited for a little. An older version is given up. */
export async function readingWork(
  draft: string,
  version: number,
  scenario: Scenario,
  locale: string,
  patienceMs: number,
): Promise<ReadingWork> {
  const key = `${draft} ${version} ${locale}`;
  const known = finished().get(key);
  if (known) return { found: known.plays.length, readings: known };
  const before = works().get(draft);
  const work = before?.version === version ? before : begin(draft, version, scenario, locale, key);
  if (before && before !== work) before.isWanted = false;
  await Promise.race([work.done, new Promise((resolve) => setTimeout(resolve, patienceMs).unref())]);
  return { found: work.found, readings: work.readings };
}

function begin(draft: string, version: number, scenario: Scenario, locale: string, key: string) {
  const work: Kept & { version: number } = { version, found: 0, readings: null, isWanted: true, done: Promise.resolve() };
  const count = scenario.levels.length * Object.keys(scenario.variants).length;
  const mostPositions = Math.max(LEAST_POSITIONS, Math.floor(MOST_POSITIONS / Math.max(1, count)));
  const steps = stepReadings(scenario, { locale, mostPositions });
  const goOn = async () => {
    while (work.isWanted) {
      const until = performance.now() + SLICE;
      while (performance.now() < until) {
        const step = steps.next();
        if (step.done) {
          work.readings = step.value;
          finished().set(key, step.value);
          return;
        }
        work.found = step.value;
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  works().set(draft, work);
  work.done = goOn().finally(() => {
    if (works().get(draft) === work) works().delete(draft);
  });
  return work;
}
