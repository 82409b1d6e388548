import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Store } from "~/store/port";
import { spawnStore } from "../kit/store/child";
import { kill } from "../kit/store/child-program";
import { openQuietly, temporaryFolder } from "../kit/store/folder";
import { sampleEntry, sampleReflection, sampleSeal } from "../kit/store/samples";

const rounds = process.env.GREENROOM_LONG === "1" ? 200 : 20;

/** What a process said before it died: the last number of each attempt, where 1 to 12 are its turns and 13 is its reflection. */
type Promised = Map<string, number>;

describe("a process that is killed while it writes", () => {
  it(
    "has lost no turn that it acknowledged, and left no file that cannot be read",
    async () => {
      const folders = [await temporaryFolder(), await temporaryFolder()];
      await Promise.all(folders.map((folder) => lives(folder, rounds / folders.length)));
    },
    rounds * 5_000,
  );
});

async function lives(folder: string, count: number): Promise<void> {
  const all: Promised = new Map();
  for (let life = 1; life <= count; life++) {
    const promised = await live(folder);
    for (const [id, last] of promised) all.set(id, last);
    const store = await openQuietly(folder);
    await verify(store, life === count ? all : promised);
    expect(store.maintenance.damages()).toEqual([]);
    await store.close();
  }
  expect(all.size).toBeGreaterThan(count);
}

async function live(folder: string): Promise<Promised> {
  const { child, lines, first } = spawnStore(folder, "work");
  expect(await first).toBe("open");
  await wait(20 + Math.random() * 180);
  await kill(child);
  expect(lines.filter((line) => line.startsWith("failed"))).toEqual([]);
  return new Map(lines.slice(1).map((line) => [line.split(" ")[0] ?? "", Number(line.split(" ")[1])]));
}

async function verify(store: Store, promised: Promised): Promise<void> {
  for (const [id, last] of promised) {
    const stored = await store.attempts.get(id);
    const turns = stored?.log.length ?? 0;
    expect(turns, id).toBeGreaterThanOrEqual(Math.min(last, 12));
    expect(stored?.log).toEqual(Array.from({ length: turns }, (_, index) => sampleEntry(index + 1)));
    expect(stored?.seal).toEqual(turns === 12 ? sampleSeal() : null);
    if (last === 13) expect(stored?.reflection).toEqual(sampleReflection());
  }
}
