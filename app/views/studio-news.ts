/** Someone else who looks at a draft, and the part that they are at; empty where that is the whole. */
export interface PersonHere {
  name: string;
  at: string;
}

/** A change as the pages of a draft hear of it; `changes` is JSON that the studio reads. */
export interface NewsOfChange {
  version: number;
  client: string;
  kind: "edit" | "undo" | "redo";
  changes: unknown;
}

/** What the pages of a draft hear: a change, who else is there, that something was said of it or that it was archived, or that nothing happened for a while. */
export type DraftNews =
  | { kind: "change"; change: NewsOfChange }
  | { kind: "people"; people: PersonHere[] }
  | { kind: "comments" }
  | { kind: "rest" };

/** What an editor is answered: all changes since the version that it knew, its own among them; or why nothing was changed. */
export type PushAnswer = { version: number; changes: NewsOfChange[] } | { problem: "unfit" | "nothing" | "closed" };
