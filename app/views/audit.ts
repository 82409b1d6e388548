import type { Role } from "./person";

/** What someone did, as the log records it. */
export type AuditWhat =
  | "signed-in"
  | "signed-out-everywhere"
  | "first-leader"
  | "made-leader"
  | "sign-ins-tried"
  | "invited"
  | "joined"
  | "name"
  | "role"
  | "level"
  | "teams"
  | "active"
  | "reset-link"
  | "password-changed"
  | "password-reset"
  | "erased"
  | "baseline-begun"
  | "sitting-begun"
  | "sitting-ended"
  | "reviewed"
  | "review-refused"
  | "signed-off"
  | "appealed"
  | "appeal-answered"
  | "certificate-issued"
  | "certificate-revoked"
  | "certificate-restored"
  | "review-link-made"
  | "review-link-ended"
  | "review-link-used"
  | "draft-commented"
  | "case-published"
  | "case-withdrawn"
  | "case-restored"
  | "draft-archived"
  | "draft-unarchived";

/** A value before or after a change. A level is an id, perhaps of one that is no more. */
export type AuditValue = { yes: boolean } | { role: Role } | { level: string } | { text: string };

/** One entry of the log. */
export interface AuditRow {
  id: string;
  at: string;
  /** A name, or null if the subject no longer leads to anyone. */
  who: string | null;
  /** What was done; a bare code if another version of Greenroom wrote it. */
  what: AuditWhat | { code: string };
  whom: string | null;
  before: AuditValue | null;
  after: AuditValue | null;
}

/** What of the log is asked for: one kind of entry, or everyone with this in their names. */
export interface AuditAsked {
  what: AuditWhat | null;
  name: string;
}

/** One page of the log, newest first. */
export interface AuditView {
  rows: AuditRow[];
  /** How many entries the whole log has. */
  all: number;
  /** About how many sittings the log holds something back until they are decided. */
  held: number;
  asked: AuditAsked;
  /** The kinds of entries there are. */
  whats: readonly AuditWhat[];
  /** The entry before which the next page begins; null where this page is the last. */
  older: string | null;
  /** Whether this page begins with the newest entry. */
  isNewest: boolean;
}
