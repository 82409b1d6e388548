import { toSummary } from "~/store/attempt-log";
import type { AttemptSummary, StoredAttempt } from "~/store/attempts";
import { AttemptIndex } from "~/store/files/derived/attempt-index";
import { RowLog } from "~/store/files/derived/row-log";
import { loadRows } from "~/store/files/derived/rows";
import type { Disk } from "~/store/files/disk/disk";
import type { Damaged } from "~/store/files/documents/damaged";
import { Documents } from "~/store/files/documents/documents";
import { Journal } from "~/store/files/journal/journal";
import { replayJournal } from "~/store/files/journal/replay";
import { listSegments } from "~/store/files/journal/segment";
import { attemptSummary, storedAttempt } from "~/store/schema";
import type { Underway } from "~/store/underway";
import { FileAttempts } from "./attempts";
import { Compactor } from "./compactor";

/** Where an attempt's document lies. */
export const attemptFolder = "attempts";

/** Until format 2 this file said whose an attempt is; the summaries say more. */
const formerIndex = "derived/by-person.log";

interface LoadedAttempts {
  attempts: FileAttempts;
  /** Moves all that the journal holds into documents now. */
  flush(): Promise<void>;
  /** When no call is under way any more. What is not moved yet is for the next start. */
  stop(): Promise<void>;
}

/** Attempts as their documents and the journal hold them. */
export async function loadAttempts(
  disk: Disk,
  damaged: Damaged,
  underway: Underway,
  report: (error: unknown) => void,
): Promise<LoadedAttempts> {
  const documents = new Documents<StoredAttempt>(disk, damaged, attemptFolder, storedAttempt, ({ head }) => head.id);
  const log = new RowLog<AttemptSummary>(disk, attemptFolder, attemptSummary, ({ head }) => head.id);
  const { rows, made } = await loadRows(documents, await log.load(), toSummary);
  await log.keep(rows, made).catch(report);
  await disk.remove(formerIndex).catch(report);

  const index = new AttemptIndex();
  for (const row of rows.values()) index.set(row);
  const segments = await listSegments(disk);
  const live = await replayJournal(disk, documents, (id) => index.has(id), damaged, segments);
  for (const { attempt } of live.values()) index.set(toSummary(attempt));

  const last = segments.at(-1) ?? 0;
  const compactor = new Compactor(disk, documents, live, index, log, report);
  const journal = new Journal(disk, last + 1, (segment) => compactor.request(segment));
  if (last > 0) compactor.request(last);
  const flush = async () => {
    await journal.rotate();
    await compactor.idle();
  };
  return {
    attempts: new FileAttempts(underway, journal, documents, live, index, flush),
    flush,
    stop: async () => {
      await journal.close();
      await compactor.stop();
    },
  };
}
