import * as z from "zod";
import { StoreError } from "~/store/errors";
import type { Disk } from "~/store/files/disk/disk";
import { DurableFile, NotJson } from "~/store/files/disk/durable-file";
import type { Damaged } from "~/store/files/documents/damaged";

/**
 * Counts changes that an older Greenroom could not read. 2: an attempt names its `subject`, which was `personId`, and a job's intent may lie in the folder. A folder of format 1 opens as
 * it is, and is one of format 2 from then on.
 */
const current = 2;
const path = "format.json";
const schema = z.object({ format: z.int() });

/** Marks a folder with our format; throws `store/newer-format` for a folder that a newer Greenroom wrote. */
export async function requireFormat(disk: Disk, damaged: Damaged, root: string): Promise<void> {
  const file = new DurableFile(disk, path);
  const found = await file.read().catch((error: unknown) => {
    if (error instanceof NotJson) return "unreadable";
    throw error;
  });
  if (found !== null) {
    const { data } = schema.safeParse(found);
    if (data !== undefined && data.format === current) return;
    if (data !== undefined && data.format > current) throw newer(root, data.format);
    if (data === undefined) await damaged.setAside(path, "it does not say the format of the folder");
  }
  await file.write({ format: current });
}

function newer(root: string, format: number): StoreError {
  return new StoreError("store/newer-format", {
    place: root,
    says: `${root} was written by a newer Greenroom (format ${format}, and this one knows ${current})`,
    wayOut: "run that version again, or open a backup from before it",
  });
}
