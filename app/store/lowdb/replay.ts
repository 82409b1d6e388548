import { crc32 } from "node:zlib";
import type { StoredAttempt } from "../port";
import type { Damaged } from "./damaged";
import type { Disk } from "./disk";
import type { Documents } from "./documents";
import { parseLines } from "./line";
import { type LiveAttempts, touch } from "./live";
import { applyRecord, attemptIdOf, type JournalRecord, parseRecord } from "./record";
import { segmentPath } from "./segment";

/** The attempts of which the journal holds something: each is its document, if there is one, and the journal's records after it. */
export async function replayJournal(
  disk: Disk,
  documents: Documents<StoredAttempt>,
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
      if (record === null) damagedAt.push(line.at);
      else if (!(await apply(live, documents, record, segment))) broken.add(attemptIdOf(record));
    }
    if (damagedAt.length + broken.size === 0) continue;
    await damaged.keepCopy(segmentPath(segment), crc32(bytes).toString(16), bytes, reasonOf(damagedAt, broken, live));
  }
  return live;
}

/** False where something before this record is missing. */
async function apply(all: LiveAttempts, documents: Documents<StoredAttempt>, record: JournalRecord, segment: number): Promise<boolean> {
  const id = attemptIdOf(record);
  const known = all.get(id) ?? { attempt: await documents.get(id), since: segment, changes: 0 };
  const attempt = applyRecord(known.attempt, record);
  if (attempt === null) return false;
  touch(all, all.has(id) ? Object.assign(known, { attempt }) : { ...known, attempt }, segment);
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
