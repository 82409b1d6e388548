import { expect, test } from "vitest";
import { memoryCounters } from "~/store/counters";

test("of more counters than are kept, the one that was used the longest ago goes", async () => {
  const counters = memoryCounters(2);
  const count = async (key: string) => (await counters.change(key, 0, (stored) => ({ count: (stored?.count ?? 0) + 1, until: 9 })))?.count;
  const counts: unknown[] = [];
  for (const key of ["a", "b", "a", "c", "b", "a"]) counts.push(await count(key));
  expect(counts).toEqual([1, 1, 2, 1, 1, 1]);
});
