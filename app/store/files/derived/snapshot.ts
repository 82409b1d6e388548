import * as z from "zod";
import { type ShelfName, shelfNames } from "~/store/bases";
import type { Disk } from "~/store/files/disk/disk";
import { DurableFile } from "~/store/files/disk/durable-file";
import type { Kind } from "~/store/kinds/kind";
import { derivedFolder } from "./row-log";

const path = `${derivedFolder}/shelves.json`;
const snapshot = z.record(z.enum(shelfNames), z.array(z.unknown()));

/** The rows of every shelf, as a clean close left them. */
export type Snapshot = Partial<Record<ShelfName, readonly unknown[]>>;

/**
 * Takes the snapshot off the disk: from now on documents change, and a file that does not follow them must not be found after a kill. There being none, every document is read once.
 */
export async function takeSnapshot(disk: Disk): Promise<Snapshot> {
  const read = await new DurableFile(disk, path).read().catch(() => null);
  await disk.remove(path);
  await disk.syncFolder(derivedFolder);
  return snapshot.safeParse(read).data ?? {};
}

/** For a clean close, once nothing is written any more. */
export async function keepSnapshot(disk: Disk, rows: Snapshot): Promise<void> {
  await new DurableFile(disk, path).write(rows);
}

/** The rows of one shelf by id; none where any of them is not what it should be. */
export function rowsOf<T extends { id: string }, Row extends { id: string }>(
  kept: readonly unknown[],
  { row }: Kind<T, Row>,
): Map<string, Row> {
  const read = z.array(row).safeParse(kept);
  return new Map((read.data ?? []).map((each) => [each.id, each]));
}
