import { store } from "~/store/open.server";

const FREE_TRIES = 5;
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 60 * 60_000;
/** Tries are counted anew when there was none for a day after the last wait: fewer a day than one after each of the longest waits. */
const REMEMBERED = 24 * 60 * 60_000;

/** A try: how long its key has to wait (0 if it counted), how many were counted, and whether a wait begins with this one. */
export interface Try {
  wait: number;
  count: number;
  begins: boolean;
}

/**
 * Counts a try under a key (what is tried and from where, never a password). Where the key has to wait, it counts nothing and says how many milliseconds are left. From the fifth
 * try on, each one doubles the wait, from half a minute up to an hour. A try counts before it is known to fail, so that tries at the same time do not pass together.
 */
export async function countTry(key: string, at: number): Promise<Try> {
  let counted: Try = { wait: 0, count: 0, begins: false };
  await store().counters.change(key, at, (stored) => {
    const wait = stored ? Math.max(0, stored.until - REMEMBERED - at) : 0;
    counted = { wait, count: stored?.count ?? 0, begins: false };
    if (wait > 0) return stored;
    const count = (stored?.count ?? 0) + 1;
    const over = count - FREE_TRIES;
    const next = over < 0 ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** over);
    counted = { wait, count, begins: next > 0 };
    return { count, until: at + next + REMEMBERED };
  });
  return counted;
}

/** Forgets the tries under a key, after one that succeeded. */
export async function forgetTries(key: string, at: number): Promise<void> {
  await store().counters.change(key, at, () => null);
}
