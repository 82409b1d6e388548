import { ChangeSet } from "@codemirror/state";
import type { SubjectId } from "~/engine/play/subject";

/** One change as it is kept and sent. A draft's version is how many changes it has had. */
export interface DraftChange {
  /** Whoever made it, and the tab in which they did: a tab knows its own changes again by it. */
  by: SubjectId;
  client: string;
  at: string;
  /** An edit, or an edit taken back or done again. */
  kind: "edit" | "undo" | "redo";
  /** A set of changes of @codemirror/state, as JSON. */
  changes: unknown;
  /** True where it goes on with the edit before it in the same tab, and both are taken back as one. */
  goesOn?: boolean | undefined;
}

/** The set of changes that JSON holds. Throws a RangeError where it holds none. */
export const toChangeSet = (json: unknown): ChangeSet => ChangeSet.fromJSON(json);
