import { beforeEach, expect, test } from "vitest";
import { keepClock } from "~/process/clock.server";
import { revokeCertificate } from "~/services/career/revoke-certificate.server";
import type { Viewer } from "~/services/viewer";
import { openFolder } from "~/store/files/folder-store";
import { useStore as keepStore, store } from "~/store/open.server";
import { colleague, furnishGate, mark, passedSitting } from "../../kit/scenario/gate";
import { FakeDisk, PowerCut } from "../../kit/store/disk-fake";

const bearable = (error: unknown) => {
  if (!(error instanceof PowerCut)) throw error;
};
const open = (disk: FakeDisk) => openFolder(disk, "data", bearable);

beforeEach(() => {
  keepClock(Date.now);
  furnishGate();
});

/** Does the job on copies of the disk, each cut off one operation later than the one before, and says how the house stands after a restart. */
async function cutEverywhere(base: FakeDisk, job: () => Promise<unknown>, stands: () => Promise<unknown>): Promise<string[]> {
  const found: string[] = [];
  for (let cut = 1; ; cut += 1) {
    const disk = base.afterPowerCut(() => true);
    keepStore(await open(disk));
    const from = disk.operations;
    let isCut = false;
    disk.onOperation = (operation) => {
      isCut = operation >= from + cut;
      if (isCut) throw new PowerCut();
    };
    await job().catch(() => undefined);
    disk.onOperation = () => {};
    const after = await open(disk.afterPowerCut(() => cut % 2 === 0));
    keepStore(after);
    found.push(JSON.stringify(await stands()));
    await after.close();
    if (!isCut) return found;
  }
}

/** A disk on which a sitting has one review of two. */
async function prepared(): Promise<{ disk: FakeDisk; viewer: Viewer; sittingId: string; second: Viewer; leader: Viewer }> {
  const disk = new FakeDisk();
  const house = await open(disk);
  keepStore(house);
  const viewer = await colleague();
  const sittingId = await passedSitting(viewer);
  await mark(await colleague("trainer"), sittingId);
  const [second, leader] = [await colleague("trainer"), await colleague("leader")];
  await house.compact();
  await house.close();
  return { disk, viewer, sittingId, second, leader };
}

test("wherever the power fails in a sign-off, all of it is there afterwards or nothing", async () => {
  const { disk, viewer, sittingId, second } = await prepared();
  const stands = async () => {
    const sitting = await store().sittings.get(sittingId);
    const log = (await store().audit.newest(100)).map(({ what }) => what);
    return [
      sitting?.reviews.length,
      sitting?.signedOff !== null,
      sitting?.certificateId !== null,
      (await store().people.get(viewer.personId))?.level,
      (await store().certificates.of(viewer.subject)).length,
      log.filter((what) => what === "reviewed").length,
      log.includes("signed-off"),
      log.includes("level"),
    ];
  };
  const found = new Set(await cutEverywhere(disk, () => mark(second, sittingId), stands));
  expect([...found].sort()).toEqual([
    JSON.stringify([1, false, false, "css1", 0, 1, false, false]),
    JSON.stringify([2, true, true, "css2", 1, 2, true, true]),
  ]);
});

test("wherever the power fails while a certificate is taken back, the log agrees with it", async () => {
  const { disk, viewer, sittingId, second, leader } = await prepared();
  const house = await open(disk);
  keepStore(house);
  await mark(second, sittingId);
  const id = (await store().sittings.get(sittingId))?.certificateId ?? "";
  await house.compact();
  await house.close();
  const stands = async () => {
    const [certificate] = await store().certificates.of(viewer.subject);
    return [certificate?.revokedAt !== null, (await store().audit.newest(100)).some(({ what }) => what === "certificate-revoked")];
  };
  const found = new Set(await cutEverywhere(disk, () => revokeCertificate(leader, id), stands));
  expect([...found].sort()).toEqual(["[false,false]", "[true,true]"]);
});
