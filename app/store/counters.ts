import { Cache } from "~/process/cache";
import type { Counter, Counters } from "./port";

/** Counters of one process, which start anew with it; of more than these, the one that was used the longest ago goes first. */
export function memoryCounters(most = 100_000): Counters {
  const kept = new Cache<Counter>(most);
  return {
    change: async (key, at, change) => {
      const stored = kept.get(key);
      const next = change(stored === undefined || stored.until <= at ? null : { ...stored });
      if (next === null) {
        kept.delete(key);
        return null;
      }
      kept.set(key, { ...next });
      return { ...next };
    },
  };
}
