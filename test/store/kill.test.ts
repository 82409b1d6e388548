import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { kill, spawnStore } from "../kit/store-child";
import { openQuietly, temporaryFolder } from "../kit/store-folder";
import { sampleEntry, sampleReflection, sampleSeal } from "../kit/store-samples";

const rounds = process.env.GREENROOM_LONG === "1" ? 200 : 20;

describe("a process that is killed while it writes", () => {
  it(
    "has lost no turn that it acknowledged, and left no file that cannot be read",
    async () => {
      const folder = await temporaryFolder();
      const promised = new Map<string, number>();
      for (let round = 0; round < rounds; round++) {
        const { child, lines, first } = spawnStore(folder, "work");
        expect(await first).toBe("open");
        await wait(20 + Math.random() * 180);
        await kill(child);
        for (const line of lines.slice(1)) {
          const [id, turn] = line.split(" ");
          expect(id).not.toBe("failed");
          promised.set(id ?? "", Number(turn));
        }
        const store = await openQuietly(folder);
        expect(store.damages()).toEqual([]);
        for (const [id, turns] of promised) {
          const stored = await store.attempts.get(id);
          const log = Array.from({ length: stored?.log.length ?? 0 }, (_, index) => sampleEntry(index + 1));
          expect(log.length, `${id} in round ${round}`).toBeGreaterThanOrEqual(Math.min(turns, 12));
          expect(stored?.log).toEqual(log);
          expect(stored?.seal).toEqual(log.length === 12 ? sampleSeal() : null);
          if (turns === 13) expect(stored?.reflection).toEqual(sampleReflection());
        }
        await store.close();
      }
      expect(promised.size).toBeGreaterThan(rounds);
    },
    rounds * 5_000,
  );
});
