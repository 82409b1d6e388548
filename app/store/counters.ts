import type { Counter, Counters } from "./port";

/** No more counters than this are kept; the one that was changed the longest ago goes first. */
const most = 100_000;

/** Counters of one process, which start anew with it. */
export function memoryCounters(): Counters {
  const kept = new Map<string, Counter>();
  return {
    change: async (key, at, change) => {
      const stored = kept.get(key);
      const next = change(stored === undefined || stored.until <= at ? null : { ...stored });
      kept.delete(key);
      if (next === null) return null;
      kept.set(key, { ...next });
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return { ...next };
    },
  };
}
