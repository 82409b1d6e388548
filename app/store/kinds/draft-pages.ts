import * as z from "zod";
import type { DraftPage } from "../documents";
import type { DraftPages, Shelf } from "../port";
import { draftPage } from "../schema";
import { documentsOf, type Kind, type Source } from "./kind";

const row = z.object({ id: z.string(), draft: z.string(), page: z.int() });
/** What is kept at hand of a page of changes. */
export type DraftPageRow = z.infer<typeof row>;

/** How the changes of drafts are kept, and the row by which they are found. */
export const draftPagesKind: Kind<DraftPage, DraftPageRow> = {
  name: "draftPages",
  schema: draftPage,
  row,
  toRow: ({ id, draft, page }) => ({ id, draft, page }),
};

/** Answers the question about changes. */
export function askDraftPages(pages: Source<DraftPage, DraftPageRow>): Omit<DraftPages, keyof Shelf<DraftPage>> {
  return {
    of: (draft) =>
      pages.ask((rows) =>
        documentsOf(
          pages,
          rows.filter((each) => each.draft === draft).sort((one, other) => one.page - other.page),
        ),
      ),
  };
}
