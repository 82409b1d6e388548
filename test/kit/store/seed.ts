import { mkdir } from "node:fs/promises";
import type { Disk } from "~/store/files/disk/disk";
import { nodeDisk } from "~/store/files/disk/disk-node";
import { type FolderStore, openFolder } from "~/store/files/folder-store";
import { inParallel } from "~/store/in-parallel";
import { sampleEntry, sampleHead, sampleReflection, sampleSeal } from "./samples";

/** The machine's disk, told never to wait for it: for seeding only, since a power cut would lose all of it. */
function unsyncedDisk(root: string): Disk {
  const disk = nodeDisk(root);
  return {
    ...disk,
    open: async (path) => ({ ...(await disk.open(path)), sync: async () => {} }),
    syncFolder: async () => {},
  };
}

/** The store in this folder, quick to write to and not to be trusted with anything. */
export async function openUnsynced(root: string): Promise<FolderStore> {
  await mkdir(root, { recursive: true });
  return openFolder(unsyncedDisk(root), root, (error) => {
    throw error;
  });
}

/** Fills a data folder with ended attempts of `turns` turns each, of 500 people, as documents. Ids are `seed-0`, `seed-1`, … */
export async function seedAttempts(root: string, count: number, turns = 12): Promise<void> {
  const store = await openUnsynced(root);
  await inParallel(Array(count).keys(), 64, async (index) => {
    const id = `seed-${index}`;
    const startedAt = new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString();
    await store.attempts.begin(sampleHead(id, `person-${index % 500}`, { startedAt }));
    for (let turn = 1; turn <= turns; turn++) {
      await store.attempts.append(id, turn, sampleEntry(turn), turn === turns ? sampleSeal() : undefined);
    }
    await store.attempts.reflect(id, sampleReflection());
  });
  await store.compact();
  await store.close();
}
