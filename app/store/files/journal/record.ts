import * as z from "zod";
import type { AttemptHead } from "~/engine/play/attempt";
import { forgetWords } from "~/store/attempt-log";
import type { StoredAttempt } from "~/store/attempts";
import { attemptHead, logEntry, reflection, seal } from "~/store/schema";

const begun = z.tuple([z.literal("b"), attemptHead]);
const turn = z.tuple([z.literal("t"), z.string(), z.int(), logEntry, seal.optional()]);
const reflected = z.tuple([z.literal("r"), z.string(), reflection.nullable()]);

/** What a line of the journal says: an attempt begun, a turn, a reflection (null: forgotten, with all that was typed). Arrays, since a line is written at every turn. */
const record = z.union([turn, begun, reflected]);
export type JournalRecord = z.infer<typeof record>;

/** The record, or null where the line is none (a whole line always is one, unless another program wrote it). */
export function parseRecord(json: string): JournalRecord | null {
  try {
    return record.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

export function attemptIdOf(read: JournalRecord): string {
  return read[0] === "b" ? read[1].id : read[1];
}

/** From json that `toStorable` made: what is on disk is exactly what was checked. */
export const toRecordJson = {
  begun: (head: string) => `["b",${head}]`,
  turn: (id: string, number: number, entry: string, ending: string | null) =>
    ending === null ? `["t","${id}",${number},${entry}]` : `["t","${id}",${number},${entry},${ending}]`,
  reflected: (id: string, given: string) => `["r","${id}",${given}]`,
};

export function toNewAttempt(head: AttemptHead): StoredAttempt {
  return { head, log: [], seal: null, reflection: null };
}

/**
 * Changes the attempt and gives it back, or null where a record before it is missing. What the attempt holds already is passed over: the journal may
 * still hold what a document took over.
 */
export function applyRecord(attempt: StoredAttempt | null, read: JournalRecord): StoredAttempt | null {
  if (read[0] === "b") return attempt ?? toNewAttempt(read[1]);
  if (attempt === null) return null;
  if (read[0] === "r") {
    if (read[2] === null) forgetWords(attempt);
    else attempt.reflection = read[2];
    return attempt;
  }
  const [, , number, entry, ending] = read;
  if (number <= attempt.log.length) return attempt;
  if (number > attempt.log.length + 1 || attempt.seal !== null) return null;
  attempt.log.push(entry);
  return Object.assign(attempt, { seal: ending ?? null });
}
