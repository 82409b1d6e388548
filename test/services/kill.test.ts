import { cp } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { keepSettings } from "~/process/settings.server";
import { settleOverdue } from "~/services/career/settle-overdue.server";
import { memoryStore } from "~/store/memory/store";
import { useStore as keepStore, store } from "~/store/open.server";
import { type Deed, putActors, putBefore } from "../kit/deeds/before";
import { deeds, everyDeed, standing } from "../kit/deeds/deeds";
import { scenarioFolder } from "../kit/scenario/folder";
import { childProgram, kill } from "../kit/store/child-program";
import { openQuietly, temporaryFolder } from "../kit/store/folder";
import { mulberry } from "../kit/store/mulberry";

const lives = process.env.GREENROOM_LONG === "1" ? 60 : 5;
/** What a life has to do: more than it has time for. */
const todo = Array.from({ length: 6 }, (_, at) => everyDeed.map((deed) => [deed, at + 1] as const)).flat();

const startChild = childProgram(new URL("../kit/deeds/child-main.ts", import.meta.url));

test(`a process that is killed ${lives} times in the middle of its work has done all of each thing, or nothing, and its log agrees`, {
  timeout: 60_000 + lives * 60_000,
}, async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  const random = mulberry(seed);
  const scenariosDir = scenarioFolder({});
  keepSettings({ dataDir: "nowhere", scenariosDir, sessionSecret: "a secret of thirty-two characters" });
  const known = await sides();
  const counts = { before: 0, after: 0 };
  const untouched = await temporaryFolder();
  await inFolder(untouched, async () => {
    await putActors();
    for (const [deed, number] of todo) await putBefore(deed, number);
  });
  for (let life = 1; life <= lives; life += 1) {
    const folder = await temporaryFolder();
    await cp(untouched, folder, { recursive: true });
    const { child, lines, first } = startChild([folder, scenariosDir, JSON.stringify(todo)]);
    onTestFinished(() => void child.kill("SIGKILL"));
    expect(await first).toBe("open");
    // In the middle of one of the first things, however quick the machine is.
    const seen = 1 + Math.floor(random() * 6);
    await expect.poll(() => lines.length, { timeout: 60_000, interval: 1 }).toBeGreaterThanOrEqual(seen);
    await wait(random() * 30);
    await kill(child);
    const done = new Set(lines);
    await inFolder(folder, async () => {
      await settleOverdue();
      for (const [deed, number] of todo) {
        const found = await standing(deed, number);
        const { before, after } = known[deed];
        const may = done.has(`${deed} ${number}`) ? [after] : [before, after];
        expect(may, `seed ${seed}, life ${life}: ${deed} ${number}`).toContain(found);
        counts[found === after ? "after" : "before"] += 1;
      }
    });
  }
  // Killed at work: some of it was done, and some was left.
  expect([counts.before > 0, counts.after > 0], `seed ${seed}: ${JSON.stringify(counts)}`).toEqual([true, true]);
});

/** What each deed finds and leaves. */
async function sides(): Promise<Record<Deed, { before: string; after: string }>> {
  keepStore(memoryStore());
  await putActors();
  const side = async (deed: Deed) => {
    await putBefore(deed, 99);
    const before = await standing(deed, 99);
    await deeds[deed](99);
    return { before, after: await standing(deed, 99) };
  };
  return { change: await side("change"), erase: await side("erase"), revoke: await side("revoke"), "sign-off": await side("sign-off") };
}

/** Does something with the folder's store as the process's own. */
async function inFolder(folder: string, work: () => Promise<void>): Promise<void> {
  const opened = await openQuietly(folder);
  keepStore(opened);
  await work();
  expect(opened.maintenance.damages()).toEqual([]);
  await store().close();
}
