import { Cache } from "~/process/cache";
import type { Counter } from "./documents";
import type { Counters } from "./port";

/**
 * Counters of one process, which start anew with it. Of more than `most` of one kind, the one that was used the longest ago goes first: so requests from many addresses push out no wrong
 * passwords. The kind is the first word of the key, which the program chooses and nobody types: so kinds are few.
 */
export function memoryCounters(most = 100_000): Counters {
  const kinds = new Map<string, Cache<Counter>>();
  const ofKind = (key: string): Cache<Counter> => {
    const [kind = ""] = key.split(" ", 1);
    const kept = kinds.get(kind) ?? new Cache<Counter>(most);
    kinds.set(kind, kept);
    return kept;
  };
  return {
    change: async (key, at, change) => {
      const kept = ofKind(key);
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
