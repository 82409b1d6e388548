import type { AttemptHead, LogEntry, Reflection, Seal } from "~/engine/play/attempt";
import type { SubjectId } from "~/engine/play/subject";

export interface StoredAttempt {
  head: AttemptHead;
  log: LogEntry[];
  seal: Seal | null;
  reflection: Reflection | null;
}

/** What a list shows of an attempt. */
export interface AttemptSummary {
  head: Omit<AttemptHead, "facts" | "surface">;
  turns: number;
  seal: Seal | null;
}

/** Which attempts are asked for: those that all of it is true of. `since` is the earliest start, as an instant. */
export interface AttemptQuery {
  subject?: SubjectId | undefined;
  scenarioId?: string | undefined;
  since?: string | undefined;
}

export type Appended = { stored: true } | { stored: false; turns: number; sealed: boolean };

export interface Attempts {
  /** Starts an attempt with an empty log; an id that exists is an error. */
  begin(head: AttemptHead): Promise<void>;
  /**
   * Appends the entry as turn number `turn` (the first is 1), with the seal if the turn ended the attempt. The pair (attempt, turn) is unique:
   * if the log does not have exactly `turn - 1` entries, or is sealed, nothing changes and the answer says where the log stands.
   */
  append(attemptId: string, turn: number, entry: LogEntry, seal?: Seal): Promise<Appended>;
  /** The attempt with its whole log, or null. */
  get(id: string): Promise<StoredAttempt | null>;
  /** Keeps what the trainee said before the debrief; a second one replaces the first. */
  reflect(id: string, reflection: Reflection): Promise<void>;
  /** What this person wrote in reflections and typed for choices is gone, from every file, when it resolves. */
  forget(subject: SubjectId): Promise<void>;
  /** The attempts that the query asks for, newest first; no document is read for it. */
  summaries(query: AttemptQuery): Promise<AttemptSummary[]>;
  /** Every attempt id, in no order. */
  ids(): AsyncIterable<string>;
}
