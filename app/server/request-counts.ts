import type { Store } from "express-rate-limit";
import { now } from "~/process/clock.server";
import { store } from "~/store/open.server";

/** Counts requests with the store's counters, so that processes which share a store share a limit. `purpose` keeps one limit's counts from another's. */
export function requestCounts(purpose: string, windowMs: number): Store {
  const prefix = `requests-${purpose} `;
  const change = (key: string, by: number) => {
    const at = now().getTime();
    return store().counters.change(prefix + key, at, (stored) => ({
      count: Math.max(0, (stored?.count ?? 0) + by),
      until: stored?.until ?? at + windowMs,
    }));
  };
  return {
    prefix,
    increment: async (key) => {
      const counter = await change(key, 1);
      return { totalHits: counter?.count ?? 1, resetTime: new Date(counter?.until ?? now().getTime() + windowMs) };
    },
    decrement: async (key) => {
      await change(key, -1);
    },
    resetKey: async (key) => {
      await store().counters.change(prefix + key, now().getTime(), () => null);
    },
  };
}
