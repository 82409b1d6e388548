import { beforeEach, expect, test } from "vitest";
import { keepSettings } from "~/process/settings.server";
import { settleOverdue } from "~/services/career/settle-overdue.server";
import { openFolder } from "~/store/files/folder-store";
import { useStore as keepStore, store } from "~/store/open.server";
import { putActors, putBefore } from "../kit/deeds/before";
import { deeds, everyDeed, standing } from "../kit/deeds/deeds";
import { scenarioFolder } from "../kit/scenario/folder";
import { FakeDisk, PowerCut } from "../kit/store/disk-fake";

beforeEach(() => {
  keepSettings({ dataDir: "nowhere", scenariosDir: scenarioFolder({}), sessionSecret: "a secret of thirty-two characters" });
});

/** Opens the disk's store as the process's own, as a start does: with what the last life left unfinished. */
async function start(disk: FakeDisk, report: (error: unknown) => void) {
  const opened = await openFolder(disk, "data", report);
  keepStore(opened);
  await settleOverdue();
  return opened;
}

const broken = (error: unknown) => expect.fail(String(error));

/** What a power cut leaves of all that was not synced: nothing, all, or every second thing. One of them for each cut in turn; where there is time, each of them for each cut. */
const leaves: readonly (readonly [what: string, isLeft: (count: number) => boolean])[] = [
  ["nothing", () => false],
  ["everything", () => true],
  ["every second thing", (count) => count % 2 === 0],
];
const leavesAfter = (cut: number) => leaves.filter((_, at) => process.env.GREENROOM_LONG === "1" || at === cut % leaves.length);

test.each(everyDeed)("%s: cut off after any operation of the disk, all of it is there, or nothing, and the log agrees", async (deed) => {
  const base = new FakeDisk();
  const opened = await start(base, broken);
  await putActors();
  await putBefore(deed, 1);
  await opened.close();
  const template = () => base.afterPowerCut(() => true);

  await start(template(), broken);
  const before = await standing(deed, 1);
  await deeds[deed](1);
  const after = await standing(deed, 1);
  expect(after).not.toBe(before);
  await store().close();

  const seen = new Set<string>();
  let cuts = 0;
  for (let cut = 1, cutOff = true; cutOff; cut += 1) {
    const disk = template();
    cutOff = false;
    // The store says in its own words what a disk that is gone means; before that, nothing fails.
    const bearable = (error: unknown) => {
      if (!cutOff) throw error;
    };
    const life = await start(disk, bearable);
    const first = disk.operations;
    disk.onOperation = (operation) => {
      if (operation - first < cut) return;
      cutOff = true;
      throw new PowerCut();
    };
    const acknowledged = await deeds[deed](1).then(
      () => true,
      (error) => {
        bearable(error);
        return false;
      },
    );
    // What happens behind the scenes afterwards is cut off, too.
    if (acknowledged) await life.compact().catch(bearable);
    if (cutOff) cuts += 1;
    for (const [what, isLeft] of leavesAfter(cut)) {
      let count = 0;
      const again = await start(
        disk.afterPowerCut(() => isLeft(++count)),
        broken,
      );
      const found = await standing(deed, 1);
      expect(acknowledged ? [after] : [before, after], `cut ${cut}, which left of what was not synced: ${what}`).toContain(found);
      expect(again.maintenance.damages()).toEqual([]);
      seen.add(found);
      await again.close();
    }
  }
  // Neither side is an accident: some cuts came too early for the deed, and some too late to undo it.
  expect([cuts > 10, seen.size]).toEqual([true, 2]);
});
