import type { Disk } from "~/store/files/disk/disk";

/** The journal is a row of numbered files; the newest is written to, the older ones wait until documents hold what they hold. */
export const journalFolder = "journal";

export function segmentPath(number: number): string {
  return `${journalFolder}/${String(number).padStart(8, "0")}.log`;
}

/** The numbers of the segments there are, oldest first. */
export async function listSegments(disk: Disk): Promise<number[]> {
  const names = await disk.list(journalFolder);
  return names.flatMap((name) => (/^\d{8,}\.log$/.test(name) ? Number.parseInt(name, 10) : [])).sort((a, b) => a - b);
}

/** Oldest first and one by one, so that what a crash leaves is always the newest part of the journal, without a gap. */
export async function removeSegments(disk: Disk, upTo: number): Promise<void> {
  for (const segment of await listSegments(disk)) {
    if (segment > upTo) return;
    await disk.remove(segmentPath(segment));
    await disk.syncFolder(journalFolder);
  }
}
