import type { LevelId } from "~/engine/limits/schema";
import type { AttemptHead, LogEntry, Reflection, Seal } from "~/engine/play/attempt";

export interface Person {
  id: string;
  name: string;
  level: LevelId;
  createdAt: string;
}

/** Something an attempt was played by, kept for good under the hash of its content. */
export interface Version {
  hash: string;
  kind: "scenario" | "limits" | "model";
  id: string;
  content: unknown;
}

export interface StoredAttempt {
  head: AttemptHead;
  log: LogEntry[];
  seal: Seal | null;
  reflection: Reflection | null;
}

export interface AttemptSummary {
  head: AttemptHead;
  turns: number;
  seal: Seal | null;
}

/** A file that could not be read: it was moved aside, and everything else goes on. */
export interface Damage {
  file: string;
  movedTo: string;
  reason: string;
}

export type Appended = { stored: true } | { stored: false; turns: number; sealed: boolean };

export interface People {
  /** Creates or replaces the person under its id. */
  put(person: Person): Promise<void>;
  /** The person, or null. */
  get(id: string): Promise<Person | null>;
}

export interface Versions {
  /** Keeps a version; putting the same hash again changes nothing. */
  put(version: Version): Promise<void>;
  /** The version under this hash, or null. */
  get(hash: string): Promise<Version | null>;
}

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
  /** The person's attempts, newest first. */
  of(personId: string): Promise<AttemptSummary[]>;
  /** Every attempt id, in no order. */
  ids(): AsyncIterable<string>;
}

/** Memory. A promise that resolved is a promise kept: what was acknowledged survives a crash at any later moment. */
export interface Store {
  people: People;
  versions: Versions;
  attempts: Attempts;
  /** Files that were set aside because they could not be read, oldest first. */
  damages(): Damage[];
  /** Waits for what is under way, lets go of the folder's lock. Calls after it are an error. */
  close(): Promise<void>;
}
