import * as z from "zod";
import type { StoredDraft } from "../documents";
import type { Drafts, Shelf } from "../port";
import { draft } from "../schema";
import { byTime, documentsOf, type Kind, type Source } from "./kind";

const row = z.object({ id: z.string(), startedAt: z.string(), of: z.string().optional(), file: z.string().optional() });
/** What is kept at hand of a draft. */
export type DraftRow = z.infer<typeof row>;

/** How drafts are kept, and the row by which questions find them. */
export const draftsKind: Kind<StoredDraft, DraftRow> = {
  name: "drafts",
  schema: draft,
  row,
  toRow: ({ id, startedAt, of }) => ({ id, startedAt, ...(of && { of: of.draft, file: of.file }) }),
};

/** Answers the questions about drafts. */
export function askDrafts(drafts: Source<StoredDraft, DraftRow>): Omit<Drafts, keyof Shelf<StoredDraft>> {
  const oldest = byTime<DraftRow>(({ startedAt }) => startedAt);
  const named = byTime<DraftRow>(({ file = "" }) => file);
  return {
    all: () =>
      drafts.ask((rows) =>
        documentsOf(
          drafts,
          rows
            .filter(({ of }) => of === undefined)
            .sort(oldest)
            .reverse(),
        ),
      ),
    beside: (draft) => drafts.ask((rows) => documentsOf(drafts, rows.filter(({ of }) => of === draft).sort(named))),
  };
}
