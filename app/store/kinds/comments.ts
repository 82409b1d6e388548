import * as z from "zod";
import type { StoredComment } from "../documents";
import type { Comments, Shelf } from "../port";
import { comment } from "../schema";
import { byTime, documentsOf, type Kind, type Source } from "./kind";

const row = z.object({
  id: z.string(),
  draft: z.string(),
  startedAt: z.string(),
  isOpen: z.boolean(),
  deeds: z.int(),
  /** Every member who did something with it. */
  by: z.array(z.string()),
  /** The link of everything that was said by one. */
  links: z.array(z.string()),
});
/** What is kept at hand of a comment. */
export type CommentRow = z.infer<typeof row>;

/** How comments are kept, and the row by which questions find them. */
export const commentsKind: Kind<StoredComment, CommentRow> = {
  name: "comments",
  schema: comment,
  row,
  toRow: ({ id, draft, deeds }) => ({
    ...{ id, draft, startedAt: deeds[0]?.at ?? "" },
    isOpen: deeds.filter(({ kind }) => kind !== "said").at(-1)?.kind !== "closed",
    deeds: deeds.length,
    by: [...new Set(deeds.flatMap(({ by }) => by ?? []))],
    links: deeds.flatMap(({ link }) => link ?? []),
  }),
};

/** Answers the questions about comments. */
export function askComments(comments: Source<StoredComment, CommentRow>): Omit<Comments, keyof Shelf<StoredComment>> {
  const oldest = byTime<CommentRow>(({ startedAt }) => startedAt);
  const oldestFirst = (picks: (row: CommentRow) => boolean) =>
    comments.ask((rows) => documentsOf(comments, rows.filter(picks).sort(oldest)));
  return {
    of: (draft) => oldestFirst((each) => each.draft === draft),
    touchedBy: (subject) => oldestFirst(({ by }) => by.includes(subject)),
    count: (draft) =>
      comments.ask((rows) => {
        const those = rows.filter((each) => each.draft === draft);
        const deeds = those.reduce((sum, each) => sum + each.deeds, 0);
        return { all: those.length, open: those.filter(({ isOpen }) => isOpen).length, deeds };
      }),
    saidBy: (link) => comments.ask((rows) => rows.reduce((sum, { links }) => sum + links.filter((one) => one === link).length, 0)),
  };
}
