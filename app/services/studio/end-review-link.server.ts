import { now } from "~/process/clock.server";
import { audit } from "~/services/audit.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";

/** Ends a link of a draft at once, for those who have it open too. False where the draft has none of this id; one that has ended stays as it is. */
export async function endReviewLink(viewer: Viewer, draft: string, id: string): Promise<boolean> {
  return store().together(async (tx) => {
    const link = await tx.reviewLinks.get(id);
    if (link?.draft !== draft) return false;
    if (link.endedAt !== null) return true;
    await tx.reviewLinks.put({ ...link, endedAt: now().toISOString() });
    await audit(tx, viewer.subject, "review-link-ended", { after: (await tx.drafts.get(draft))?.scenarioId ?? null });
    return true;
  });
}
