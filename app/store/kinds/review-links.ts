import * as z from "zod";
import type { ReviewLink } from "../documents";
import type { ReviewLinks, Shelf } from "../port";
import { reviewLink } from "../schema";
import { byTime, documentsOf, type Kind, type Source } from "./kind";

const row = z.object({ id: z.string(), draft: z.string(), madeAt: z.string() });
/** What is kept at hand of a link to review a draft. */
export type ReviewLinkRow = z.infer<typeof row>;

/** How links to review drafts are kept, and the row by which they are found. */
export const reviewLinksKind: Kind<ReviewLink, ReviewLinkRow> = {
  name: "reviewLinks",
  schema: reviewLink,
  row,
  toRow: ({ id, draft, madeAt }) => ({ id, draft, madeAt }),
};

/** Answers the question about links to review drafts. */
export function askReviewLinks(links: Source<ReviewLink, ReviewLinkRow>): Omit<ReviewLinks, keyof Shelf<ReviewLink>> {
  const oldest = byTime<ReviewLinkRow>(({ madeAt }) => madeAt);
  const of = (draft: string) =>
    links.ask((rows) =>
      documentsOf(
        links,
        rows
          .filter((each) => each.draft === draft)
          .sort(oldest)
          .reverse(),
      ),
    );
  return { of };
}
