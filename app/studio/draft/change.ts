import { ChangeSet } from "@codemirror/state";
import * as z from "zod";

/** What one change of a draft is: an edit, or an edit taken back or done again. */
export const changeKinds = ["edit", "undo", "redo"] as const;

/** One change as it is kept and sent. A draft's version is how many changes it has had. */
export const draftChange = z.strictObject({
  /** Whoever made it, and the tab in which they did: a tab knows its own changes again by it. */
  by: z.string(),
  client: z.string(),
  at: z.string(),
  kind: z.enum(changeKinds),
  /** A set of changes of @codemirror/state, as JSON. */
  changes: z.unknown(),
});
export type DraftChange = z.infer<typeof draftChange>;

/** The set of changes that JSON holds. Throws a RangeError where it holds none. */
export const toChangeSet = (json: unknown): ChangeSet => ChangeSet.fromJSON(json);
