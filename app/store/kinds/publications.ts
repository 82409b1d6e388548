import * as z from "zod";
import type { Publication } from "../documents";
import type { Publications, Shelf } from "../port";
import { publication } from "../schema";
import type { Kind, Source } from "./kind";

const row = z.object({ id: z.string(), draft: z.string(), count: z.int(), withdrawnAt: z.string().nullable() });
/** What is kept at hand of a published case. */
export type PublicationRow = z.infer<typeof row>;

/** How published cases are kept, and the row by which one sees what is served. */
export const publicationsKind: Kind<Publication, PublicationRow> = {
  name: "publications",
  schema: publication,
  row,
  toRow: ({ id, draft, versions, withdrawnAt }) => ({ id, draft, count: versions.length, withdrawnAt }),
};

/** Answers the question about published cases. */
export function askPublications(source: Source<Publication, PublicationRow>): Omit<Publications, keyof Shelf<Publication>> {
  return { rows: () => source.ask((rows) => rows.map((each) => ({ ...each })).sort((one, other) => (one.id < other.id ? -1 : 1))) };
}
