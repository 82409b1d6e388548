import type { SubjectId } from "~/engine/play/subject";
import type { ShelfName } from "../bases";
import type { AuditEntry } from "../documents";

/** One thing that a job leaves behind. Done twice, it is as if done once. */
export type Effect =
  /** What shall be under this id; null: nothing. */
  | { does: "write"; shelf: ShelfName; id: string; document: unknown }
  | { does: "audit"; entry: AuditEntry }
  | { does: "forget"; subject: SubjectId }
  | { does: "scrub"; words: readonly string[] };
