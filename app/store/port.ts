import type { SubjectId } from "~/engine/play/subject";
import type { Attempts } from "./attempts";
import type {
  AuditEntry,
  AuditQuery,
  Certificate,
  Counter,
  Damage,
  DraftPage,
  MailOwner,
  Person,
  Publication,
  ReservedMeeting,
  ReviewedSitting,
  ReviewLink,
  Session,
  Sitting,
  StoredComment,
  StoredDraft,
  SubjectOwner,
  Ticket,
  Version,
} from "./documents";

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

/** Cases that are being written. */
export interface Drafts extends Shelf<StoredDraft> {
  /** Every draft of a case, archived ones too; newest first. */
  all(): Promise<StoredDraft[]>;
  /** The drafts of the files beside a case, in the order of their names. */
  beside(draft: string): Promise<StoredDraft[]>;
}

/** What was changed in drafts. */
export interface DraftPages extends Shelf<DraftPage> {
  /** A draft's pages, in order. */
  of(draft: string): Promise<DraftPage[]>;
}

/** Links by which drafts are reviewed. */
export interface ReviewLinks extends Shelf<ReviewLink> {
  /** A draft's links, newest first, ended ones too. */
  of(draft: string): Promise<ReviewLink[]>;
}

/** What was said of drafts. */
export interface Comments extends Shelf<StoredComment> {
  /** A draft's comments, oldest first, closed ones too. */
  of(draft: string): Promise<StoredComment[]>;
  /** The comments with which a member did something, oldest first. */
  touchedBy(subject: SubjectId): Promise<StoredComment[]>;
  /** How many comments a draft has, how many of them are open, and how much was done with them in all; no document is read for it. */
  count(draft: string): Promise<{ all: number; open: number; deeds: number }>;
  /** How often something was said by a link; no document is read for it. */
  saidBy(link: string): Promise<number>;
}

/** Published cases. */
export interface Publications extends Shelf<Publication> {
  /** Every published case, withdrawn ones too: its draft and how many versions it has; no document is read for it. */
  rows(): Promise<{ id: string; draft: string; count: number; withdrawnAt: string | null }[]>;
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
  reviewLinks: ReviewLinks;
  comments: Comments;
  publications: Publications;
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
