import type { LevelId } from "~/engine/limits/schema";
import type { AttemptHead, LogEntry, Reflection, Seal } from "~/engine/play/attempt";

export type Role = "trainee" | "trainer" | "leader";

/** A guest, or a member of the organisation, who has an account. */
export interface Person {
  id: string;
  /** What attempts, sittings and the audit log know this person by: random, and it leads to nobody once the person is erased. Left out, the id. */
  subject?: string | undefined;
  name: string;
  level: LevelId;
  createdAt: string;
  account?: Account | undefined;
}

export interface Account {
  /** As it is compared: lower case, trimmed. */
  mail: string;
  /** An argon2id string, with its salt and cost. */
  password: string;
  role: Role;
  teams: string[];
  /** Sessions and reset links of an earlier epoch are worth nothing. */
  epoch: number;
  active: boolean;
}

/** A sign-in. Its id is the hash of the token in the cookie, so that the store opens no door. */
export interface Session {
  id: string;
  personId: string;
  epoch: number;
  startedAt: string;
  seenAt: string;
}

/** Who has a mail address; its id is a hash of the address. */
export interface MailOwner {
  id: string;
  personId: string;
}

/** A link that works once: its id is the hash of the link's token. */
export interface Ticket {
  id: string;
  kind: "invitation" | "reset";
  /** Who made it, by subject. */
  by: string;
  expiresAt: string;
  usedAt: string | null;
  invitation?: { role: Role; level: LevelId; teams: string[] } | undefined;
  reset?: { personId: string; epoch: number } | undefined;
}

/** What happened, for good: who (a subject, or the command line), what, to whom or what, and the values before and after. */
export interface AuditEntry {
  id: string;
  at: string;
  who: string;
  what: string;
  whom?: string | undefined;
  before?: string | number | boolean | null | undefined;
  after?: string | number | boolean | null | undefined;
}

/** Who is behind a subject. Erasing a person removes it, and the subject leads nowhere. */
export interface SubjectOwner {
  id: string;
  personId: string;
}

/** One variant of a sitting; `scenario` is the hash of the version that it is frozen at. */
export interface SittingItem {
  scenarioId: string;
  variant: string;
  competency: string;
  scenario: string;
  seed: number;
  attemptId: string | null;
  /** Set when its attempt ended, or ran out of time. */
  result: { passed: boolean; faults: string[] } | null;
}

/** What a reviewer said of the attempts of a sitting: by attempt and category, the step of the scale, from 0. */
export interface SittingReview {
  by: string;
  marks: Record<string, Record<string, number>>;
  ready: boolean;
  reasons: string;
  at: string;
}

/** One try at a gate, or the baseline before it. Everything that it is judged by is frozen when it begins. */
export interface Sitting {
  id: string;
  kind: "gate" | "baseline";
  gate: string;
  subject: string;
  level: LevelId;
  /** The hash of the career's rules. */
  rules: string;
  startedAt: string;
  endedAt: string | null;
  items: SittingItem[];
  versions: { limits: string; model: string };
  /** The gate's decision; null until the end. */
  passed: boolean | null;
  reviews: SittingReview[];
  /** What the reviewers decided together. */
  signedOff: { at: string; ready: boolean; by: string[] } | null;
  certificateId: string | null;
  appeal: { words: string; at: string; answer: { granted: boolean; words: string; by: string; at: string } | null } | null;
}

/** A level that was signed off. It says a name, a level, a date and the rules' version, and no more. */
export interface Certificate {
  id: string;
  subject: string;
  name: string;
  level: LevelId;
  at: string;
  rules: string;
  signature: string;
  revokedAt: string | null;
}

/** Something an attempt was played by, kept for good under the hash of its content. */
export interface Version {
  hash: string;
  kind: "scenario" | "limits" | "model" | "career";
  id: string;
  /** The text as its author wrote it, of which the hash is. A version without one is older: its hash is of its content. */
  source?: string | undefined;
  /** What the text was read as; what is played. */
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

/** Small documents of one kind, each under its id. */
export interface Shelf<T> {
  /** Creates or replaces the document under its id. */
  put(document: T): Promise<void>;
  /** The document, or null. */
  get(id: string): Promise<T | null>;
  /**
   * Reads, decides and writes as one step: `change` sees what is stored (null: nothing) and gives what shall be (null: nothing). Changes of one id pass one after the other; where
   * `change` throws, nothing changes.
   */
  change(id: string, change: (stored: T | null) => T | null): Promise<T | null>;
  /** Every id, in no order. */
  ids(): AsyncIterable<string>;
}

/** A log that only grows. */
export interface AuditLog {
  /** Keeps the entry; an id that is there already keeps what it has. */
  append(entry: AuditEntry): Promise<void>;
  get(id: string): Promise<AuditEntry | null>;
  /** Every id, in no order. */
  ids(): AsyncIterable<string>;
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
  /** What this person wrote in reflections is gone, from every file, when it resolves. */
  forget(personId: string): Promise<void>;
  /** The person's attempts, newest first. */
  of(personId: string): Promise<AttemptSummary[]>;
  /** Every attempt id, in no order. */
  ids(): AsyncIterable<string>;
}

/** Memory. A promise that resolved is a promise kept: what was acknowledged survives a crash at any later moment. */
export interface Store {
  people: Shelf<Person>;
  sessions: Shelf<Session>;
  mails: Shelf<MailOwner>;
  tickets: Shelf<Ticket>;
  subjects: Shelf<SubjectOwner>;
  sittings: Shelf<Sitting>;
  certificates: Shelf<Certificate>;
  audit: AuditLog;
  versions: Versions;
  attempts: Attempts;
  /** What was set aside because it could not be read, and holds one of these words, is gone when it resolves. */
  scrub(words: readonly string[]): Promise<void>;
  /** Files that were set aside because they could not be read, oldest first. */
  damages(): Damage[];
  /** Waits for what is under way, lets go of the folder's lock. Calls after it are an error. */
  close(): Promise<void>;
}
