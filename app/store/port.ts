import type { LevelId } from "~/engine/limits/schema";
import type { SubjectId } from "~/engine/play/subject";
import type { Attempts } from "./attempts";

export type Role = "trainee" | "trainer" | "leader";

/** A guest, or a member of the organisation, who has an account. */
export interface Person {
  id: string;
  /** What attempts, sittings and the audit log know this person by. Left out, it is the id. */
  subject?: SubjectId | undefined;
  name: string;
  level: LevelId;
  createdAt: string;
  account?: Account | undefined;
  /** Attempts that were left for good: lists no longer offer them, and they count as met like any other. */
  discarded?: string[] | undefined;
  /** What someone met as another guest in the same browser, before they came in by their own account: it is nothing new to them. */
  met?: VariantMeeting[] | undefined;
}

/** A variant of practice that someone met, and when. */
export interface VariantMeeting {
  scenarioId: string;
  variant: string;
  at: string;
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
  /** The links by which the password was set, oldest first: who made each, and when it was used. */
  links?: { kind: Ticket["kind"]; by: SubjectId; at: string }[] | undefined;
}

/** A sign-in. Its id is the hash of the token in the cookie, so that the store opens no door. */
export interface Session {
  id: string;
  personId: string;
  epoch: number;
  startedAt: string;
  seenAt: string;
}

/** The person who has a mail address; its id is a hash of the address. */
export interface MailOwner {
  id: string;
  personId: string;
}

/** A link that works once: its id is the hash of the link's token. */
export interface Ticket {
  id: string;
  kind: "invitation" | "reset";
  /** Whoever made it. */
  by: SubjectId;
  expiresAt: string;
  usedAt: string | null;
  invitation?: { role: Role; level: LevelId; teams: string[] } | undefined;
  reset?: { personId: string; epoch: number } | undefined;
}

/** What happened, for good: who did what to whom, and the values before and after. */
export interface AuditEntry {
  id: string;
  at: string;
  who: SubjectId;
  what: string;
  whom?: SubjectId | undefined;
  before?: string | number | boolean | null | undefined;
  after?: string | number | boolean | null | undefined;
}

/** The person behind a subject. Erasing them removes it, and the subject leads nowhere. */
export interface SubjectOwner {
  id: SubjectId;
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
  by: SubjectId;
  marks: Record<string, Record<string, number>>;
  ready: boolean;
  reasons: string;
  at: string;
  /** Everyone whose hand it may have been, by whose links the reviewer's password was set. Left out, it is the reviewer's alone. */
  hands?: SubjectId[] | undefined;
}

/** One try at a gate, or the baseline before it. Everything that it is judged by is frozen when it begins. */
export interface Sitting {
  id: string;
  kind: "gate" | "baseline";
  gate: string;
  subject: SubjectId;
  level: LevelId;
  /** The hash of the career's rules. */
  rules: string;
  startedAt: string;
  endedAt: string | null;
  items: SittingItem[];
  versions: { limits: string; model: string };
  /** The gate's decision; null until the end. */
  passed: boolean | null;
  /** What the debriefs of a gate's cases tell, written when it ends. One that ended without it is older: everything about its cases was open to its trainee. */
  tells?: "steps" | undefined;
  reviews: SittingReview[];
  /** What the reviewers decided together. */
  signedOff: { at: string; ready: boolean; by: SubjectId[] } | null;
  certificateId: string | null;
  appeal: { words: string; at: string; answer: { granted: boolean; words: string; by: SubjectId; at: string } | null } | null;
}

/** A level that was signed off. It says a name, a level, a date and the rules' version, and no more. */
export interface Certificate {
  id: string;
  subject: SubjectId;
  name: string;
  level: LevelId;
  at: string;
  rules: string;
  signature: string;
  revokedAt: string | null;
}

/** A case that is being written. Its text is `base` and all changes of its pages, in order. */
export interface StoredDraft {
  id: string;
  /** The name of the case's folder, and of the file that it becomes. */
  scenarioId: string;
  base: string;
  by: SubjectId;
  startedAt: string;
  archivedAt: string | null;
}

/** Some of a draft's changes, in order. A page that is full is never changed again. */
export interface DraftPage {
  id: string;
  draft: string;
  /** Counts from 0. */
  page: number;
  changes: StoredChange[];
}

/** One change of a draft: what it does to the text is JSON that the studio reads. */
export interface StoredChange {
  by: SubjectId;
  client: string;
  at: string;
  kind: "edit" | "undo" | "redo";
  changes: unknown;
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

/** Someone's meeting with a reserved variant: as the candidate who played it, or by reading what was played, as a reviewer or whoever answered an appeal. */
export interface ReservedMeeting {
  by: SubjectId;
  scenarioId: string;
  variant: string;
  how: "played" | "read";
  /** Its debrief told everything: the best line, the verdicts, the words of the endings. */
  shown: boolean;
  /** Nobody has to review the sitting, or to answer an appeal against it. */
  settled: boolean;
}

/** A gate's sitting that has reviews, without what was written in them. */
export interface ReviewedSitting extends Pick<Sitting, "id" | "startedAt"> {
  reviews: Pick<SittingReview, "by" | "marks">[];
}

/** A count that means nothing any more once `until` (in ms since 1970) has passed. */
export interface Counter {
  count: number;
  until: number;
  text?: string;
}

/** A file that could not be read: it was moved aside, and everything else goes on. */
export interface Damage {
  file: string;
  movedTo: string;
  reason: string;
}

/** Small documents of one kind, each under its id. What is handed in and out is a copy. */
export interface Shelf<T> {
  /** Creates or replaces the document under its id. */
  put(document: T): Promise<void>;
  /** The document, or null. */
  get(id: string): Promise<T | null>;
  /**
   * Reads, decides and writes as one step: `change` sees what is stored (null: nothing) and returns what shall be (null: nothing). Changes of one id pass one after the other; where
   * `change` throws, nothing changes.
   */
  change(id: string, change: (stored: T | null) => T | null): Promise<T | null>;
  /** Every id, in no order. */
  ids(): AsyncIterable<string>;
}

/** People, with or without an account. */
export interface People extends Shelf<Person> {
  /** Everyone, in no order. */
  all(): Promise<Person[]>;
  /** The name behind each subject that someone is behind; no document is read for it. */
  names(subjects: readonly SubjectId[]): Promise<Map<SubjectId, string>>;
  /** The subjects of everyone whose name has this in it, in any case; no document is read for it. */
  named(part: string): Promise<ReadonlySet<string>>;
  /** The ids of all active leaders. */
  leaders(): Promise<string[]>;
}

/** Sign-ins that are still good. */
export interface Sessions extends Shelf<Session> {
  /** A person's sessions, in no order. */
  of(personId: string): Promise<Session[]>;
  /** For each person who has a session, when the newest of them was last seen. */
  lastSeen(): Promise<Map<string, string>>;
}

/** Addresses that are taken. */
export interface Mails extends Shelf<MailOwner> {
  /** Whether any address is taken. */
  any(): Promise<boolean>;
}

/** Links that work once. */
export interface Tickets extends Shelf<Ticket> {
  /** The links by which this person's password may be set anew, used or not. */
  resetsOf(personId: string): Promise<Ticket[]>;
}

/** Tries at gates, and baselines. */
export interface Sittings extends Shelf<Sitting> {
  /** A person's sittings at all gates and baselines, newest first. */
  of(subject: SubjectId): Promise<Sitting[]>;
  /** Sittings at a gate that wait for a reviewer (passed, not signed off) or for an answer to their appeal, oldest first. */
  waiting(): Promise<Sitting[]>;
  /** Sittings that are this person's, were reviewed by them, or whose appeal they answered; newest first. */
  touchedBy(subject: SubjectId): Promise<Sitting[]>;
  /** Every sitting at a gate that was reviewed, oldest first; no document is read for it. */
  reviewed(): Promise<ReviewedSitting[]>;
  /** Every meeting with a reserved variant in a gate's sitting, in no order; no document is read for it. */
  meetings(): Promise<ReservedMeeting[]>;
  /** For each sitting at a gate that is under way, in review or appealed against: whose it is, and since when it has been so; no document is read for it. */
  undecided(): Promise<{ subject: SubjectId; since: string }[]>;
  /** Sittings that the program has still to do something about: not ended, or signed off as ready without a certificate; oldest first. */
  unfinished(): Promise<Sitting[]>;
}

/** Levels that were signed off. */
export interface Certificates extends Shelf<Certificate> {
  /** A person's certificates, newest first, revoked ones too. */
  of(subject: SubjectId): Promise<Certificate[]>;
  /** Everyone's certificates, newest first, revoked ones too. */
  all(): Promise<Certificate[]>;
}

/** Which entries of the log are asked for; what is left out is true of all. */
export interface AuditQuery {
  what?: string | undefined;
  /** Whoever did it, or the one it was done to, is one of these. */
  about?: ReadonlySet<string> | undefined;
  /** Older than this entry, as the log stands. */
  before?: Pick<AuditEntry, "id" | "at"> | undefined;
}

/** Cases that are being written. */
export interface Drafts extends Shelf<StoredDraft> {
  /** Every draft, archived ones too; newest first. */
  all(): Promise<StoredDraft[]>;
}

/** What was changed in drafts. */
export interface DraftPages extends Shelf<DraftPage> {
  /** A draft's pages, in order. */
  of(draft: string): Promise<DraftPage[]>;
}

/** A log that only grows. */
export interface AuditLog {
  /** Keeps the entry; an id that is there already keeps what it has. */
  append(entry: AuditEntry): Promise<void>;
  get(id: string): Promise<AuditEntry | null>;
  /** Every id, in no order. */
  ids(): AsyncIterable<string>;
  /** The newest entries that all of the query is true of, at most this many, newest first. */
  newest(most: number, query?: AuditQuery): Promise<AuditEntry[]>;
  /** The entries that a person is in, as the one who did it or the one it was done to; newest first. */
  of(subject: SubjectId): Promise<AuditEntry[]>;
  /** How many entries there are; no document is read for it. */
  count(): Promise<number>;
}

export interface Versions {
  /** Keeps a version; putting the same hash again changes nothing. */
  put(version: Version): Promise<void>;
  /** The version under this hash, or null. */
  get(hash: string): Promise<Version | null>;
}

/** Every shelf of small documents. */
export interface Shelves {
  people: People;
  sessions: Sessions;
  mails: Mails;
  tickets: Tickets;
  subjects: Shelf<SubjectOwner>;
  sittings: Sittings;
  certificates: Certificates;
  drafts: Drafts;
  draftPages: DraftPages;
}

/** The store as one job sees it: with what the job itself has written, which nobody else sees before its end. */
export interface Transaction extends Shelves {
  audit: Pick<AuditLog, "append">;
  attempts: Pick<Attempts, "forget">;
  maintenance?: Pick<Maintenance, "scrub">;
}

/** Counts for a while: wrong passwords, requests, a word that is good once. They may be gone after a restart. The first word of a key is its kind; a flood of one kind pushes out no other. */
export interface Counters {
  /** Reads, decides and writes as one step; `change` sees null where nothing is kept under the key or its time has passed at `at`. */
  change(key: string, at: number, change: (stored: Counter | null) => Counter | null): Promise<Counter | null>;
}

/** What an adapter has to do with files. */
export interface Maintenance {
  /** What was set aside because it could not be read, and is or names one of these keys (ids, or an address), is gone when it resolves. A key is compared as a whole: `e` is in no other word. */
  scrub(keys: readonly string[]): Promise<void>;
  /** Files that were set aside because they could not be read, oldest first. */
  damages(): Damage[];
}

/** Memory. A promise that resolved is a promise kept: what was acknowledged survives a crash at any later moment. */
export interface Store extends Shelves {
  audit: AuditLog;
  versions: Versions;
  attempts: Attempts;
  counters: Counters;
  /**
   * Makes what the job writes through `tx` one write: after a crash at any moment all of it is there or nothing, and where the job throws, nothing is. Jobs pass one after the other. A
   * document that the job got or changed by its id stands still until the job ends: a change from elsewhere waits. So a job must not call the store itself, which would wait for the job.
   */
  together<T>(job: (tx: Transaction) => Promise<T>): Promise<T>;
  maintenance?: Maintenance;
  /** Waits for what is under way, lets go of what it holds. Calls after it are an error. */
  close(): Promise<void>;
}
