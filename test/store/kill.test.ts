import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFailed } from "vitest";
import type { Store } from "~/store/port";
import { expectAgreement } from "../kit/store/agreement";
import { storeProgram } from "../kit/store/child";
import { kill } from "../kit/store/child-program";
import { openQuietly, temporaryFolder } from "../kit/store/folder";
import { mulberry } from "../kit/store/mulberry";
import { sampleAuditEntry, sampleEntry, sampleReflection, sampleSeal, sampleSession } from "../kit/store/samples";

const spawnStore = storeProgram();
const rounds = process.env.GREENROOM_LONG === "1" ? 200 : 20;

/** What a process said before it died: the last number of each attempt, where 1 to 12 are its turns, 13 is its reflection and 14 the job after it. */
type Promised = Map<string, number>;

describe("a process that is killed while it writes", () => {
  it(
    "has lost nothing that it acknowledged, left no job half done and no file that cannot be read",
    async () => {
      const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
      onTestFailed(() => console.warn(`the waits before the kills: SEED=${seed}`));
      const folders = [await temporaryFolder(), await temporaryFolder()];
      await Promise.all(folders.map((folder, index) => lives(folder, rounds / folders.length, mulberry(seed + index))));
    },
    rounds * 5_000,
  );
});

async function lives(folder: string, count: number, random: () => number): Promise<void> {
  const all: Promised = new Map();
  for (let life = 1; life <= count; life++) {
    const promised = await live(folder, 20 + random() * 180);
    for (const [id, last] of promised) all.set(id, last);
    const store = await openQuietly(folder);
    await verify(store, life === count ? all : promised);
    if (life === count) await expectAgreement(store);
    expect(store.maintenance.damages()).toEqual([]);
    await store.close();
  }
  expect(all.size).toBeGreaterThan(count);
}

async function live(folder: string, waitMs: number): Promise<Promised> {
  const { child, lines, first } = spawnStore(folder, "work");
  expect(await first).toBe("open");
  await wait(waitMs);
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
    if (last >= 13) expect(stored?.reflection).toEqual(sampleReflection());
    const [session, entry] = [await store.sessions.get(id), await store.audit.get(id)];
    expect([session, entry]).toEqual(session ? [sampleSession(id, stored?.head.subject), sampleAuditEntry(id)] : [null, null]);
    if (last === 14) expect(session?.id).toBe(id);
  }
}
