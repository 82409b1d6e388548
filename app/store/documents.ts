import type { LevelId } from "~/engine/limits/schema";
import type { SubjectId } from "~/engine/play/subject";

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
  /** Set where this is no case but a file beside one, such as its translation `es.yaml`: the draft that it belongs to, and its name in the folder. */
  of?: { draft: string; file: string } | undefined;
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
  goesOn?: boolean | undefined;
}

/** A link by which someone without an account reviews a draft. Its id is the hash of its token, and it opens this draft alone. */
export interface ReviewLink {
  id: string;
  draft: string;
  /** Whoever it is for, as whoever made it wrote their name. */
  name: string;
  by: SubjectId;
  madeAt: string;
  expiresAt: string;
  endedAt: string | null;
}

/** Something said of a place in a draft, with every answer to it. */
export interface StoredComment {
  id: string;
  draft: string;
  /** The path of the thing that it is about, in the text of this version. */
  at: string;
  version: number;
  /** What that thing said then. */
  quote: string;
  /** The play in which it was said; null where it was read. */
  position: { level: LevelId; variant: string; line: string[]; typed?: string[] | undefined } | null;
  /** What was done with it, oldest first; the first is what was said. */
  deeds: CommentDeed[];
}

/** Words said, or a comment closed or opened again, by a member or by whoever had a link. */
export interface CommentDeed {
  kind: "said" | "closed" | "reopened";
  at: string;
  by: SubjectId | null;
  link: string | null;
  words: string;
  /** The draft's version at that moment: where it was closed, the one that mends it. */
  version: number;
}

/** A case as it was published: every version of it, oldest first. Trainees are offered the last one, unless the case was withdrawn. */
export interface Publication {
  /** The name of the case. */
  id: string;
  /** The draft that it is published from. */
  draft: string;
  versions: PublishedVersion[];
  withdrawnAt: string | null;
}

/** One version of a published case. Its text is kept among the versions under its hash; what stands beside the text is frozen here. */
export interface PublishedVersion {
  hash: string;
  at: string;
  by: SubjectId;
  note: string;
  /** The version of the draft that it was made from. */
  draftVersion: number;
  /** The text of each shared part that it uses, by name. */
  parts: Record<string, string>;
  /** The text of each translation, by language. */
  translations: Record<string, string>;
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

/** Which entries of the log are asked for; what is left out is true of all. */
export interface AuditQuery {
  what?: string | undefined;
  /** Whoever did it, or the one it was done to, is one of these. */
  about?: ReadonlySet<string> | undefined;
  /** Older than this entry, as the log stands. */
  before?: Pick<AuditEntry, "id" | "at"> | undefined;
}
