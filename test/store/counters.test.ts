import { expect, test } from "vitest";
import { memoryCounters } from "~/store/counters";

test("of more counters than are kept, the one that was used the longest ago goes", async () => {
  const counters = memoryCounters(2);
  const count = async (key: string) => (await counters.change(key, 0, (stored) => ({ count: (stored?.count ?? 0) + 1, until: 9 })))?.count;
  const counts: unknown[] = [];
  for (const key of ["a", "b", "a", "c", "b", "a"]) counts.push(await count(`tries ${key}`));
  expect(counts).toEqual([1, 1, 2, 1, 1, 1]);
});

test("a flood of one kind pushes out no counter of another", async () => {
  const counters = memoryCounters(2);
  const count = async (key: string) => (await counters.change(key, 0, (stored) => ({ count: (stored?.count ?? 0) + 1, until: 9 })))?.count;
  const others = ["sign-in ada at 192.0.2.1", "requests-doors 192.0.2.1", "first-start"];
  for (const key of others) await count(key);
  for (let address = 0; address < 5; address += 1) await count(`requests-all 192.0.2.${address}`);
  for (const key of others) expect(await count(key), key).toBe(2);
  expect(await count("requests-all 192.0.2.0")).toBe(1);
});

test("what is typed makes no kind of its own: however many addresses are tried, so many counters are kept", async () => {
  const counters = memoryCounters(2);
  const count = async (key: string) => (await counters.change(key, 0, (stored) => ({ count: (stored?.count ?? 0) + 1, until: 9 })))?.count;
  for (const mail of ["ada", "ben", "eve"]) expect(await count(`sign-in ${mail} at 192.0.2.1`)).toBe(1);
  expect(await count("sign-in ada at 192.0.2.1")).toBe(1);
});
