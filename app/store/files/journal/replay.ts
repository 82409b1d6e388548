import { crc32 } from "node:zlib";
import type { StoredAttempt } from "~/store/attempts";
import type { Disk } from "~/store/files/disk/disk";
import type { Damaged } from "~/store/files/documents/damaged";
import type { Documents } from "~/store/files/documents/documents";
import { parseLines } from "./line";
import { type LiveAttempts, touch } from "./live-attempts";
import { applyRecord, attemptIdOf, type JournalRecord, parseRecord } from "./record";
import { segmentPath } from "./segment";

/**
 * The attempts of which the journal holds something: each is its document, if there is one (`documented`), and the journal's records after
 * it.
 */
export async function replayJournal(
  disk: Disk,
  documents: Documents<StoredAttempt>,
  documented: (attemptId: string) => boolean,
  damaged: Damaged,
  segments: number[],
): Promise<LiveAttempts> {
  const live: LiveAttempts = new Map();
  for (const segment of segments) {
    const bytes = (await disk.read(segmentPath(segment))) ?? Buffer.alloc(0);
    const { good, damagedAt } = parseLines(bytes);
    const broken = new Set<string>();
    for (const line of good) {
      const record = parseRecord(line.json);
      if (record === null) {
        damagedAt.push(line.at);
        continue;
      }
      const id = attemptIdOf(record);
      const known = live.get(id)?.attempt ?? (documented(id) ? await documents.get(id) : null);
      if (!apply(live, known, record, segment)) broken.add(id);
    }
    if (damagedAt.length + broken.size === 0) continue;
    await damaged.keepCopy(segmentPath(segment), crc32(bytes).toString(16), bytes, reasonOf(damagedAt, broken, live));
  }
  return live;
}

/** False where something before this record is missing. */
function apply(all: LiveAttempts, known: StoredAttempt | null, record: JournalRecord, segment: number): boolean {
  const attempt = applyRecord(known, record);
  if (attempt === null) return false;
  const live = all.get(attempt.head.id) ?? { attempt, since: segment, changes: 0 };
  live.attempt = attempt;
  touch(all, live, segment);
  return true;
}

function reasonOf(damagedAt: number[], broken: Set<string>, live: LiveAttempts): string {
  const lines = damagedAt.length === 0 ? "" : `cannot be read at byte ${damagedAt.sort((a, b) => a - b).join(", ")}`;
  const attempts = [...broken].map((id) => {
    const kept = live.get(id)?.attempt.log.length;
    return kept === undefined ? `attempt ${id} is lost, its beginning is missing` : `attempt ${id} keeps its first ${kept} turns`;
  });
  return [lines, ...attempts].filter((part) => part !== "").join("; ");
}
