import { now } from "~/process/clock.server";
import { audit } from "~/services/audit.server";
import { refreshPublished } from "~/services/catalog/refresh-published.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import { tellChange } from "./draft-news.server";

/**
 * Takes the published case of a draft out of the library, or offers it again. Whoever is in an attempt at it finishes. False where the draft has no
 * published case.
 */
export async function withdrawCase(viewer: Viewer, draft: string, shall: "withdraw" | "offer"): Promise<boolean> {
  const done = await store().together(async (tx) => {
    const scenarioId = (await tx.drafts.get(draft))?.scenarioId;
    const publication = scenarioId === undefined ? null : await tx.publications.get(scenarioId);
    if (publication?.draft !== draft) return false;
    if ((publication.withdrawnAt !== null) === (shall === "withdraw")) return true;
    await tx.publications.put({ ...publication, withdrawnAt: shall === "withdraw" ? now().toISOString() : null });
    await audit(tx, viewer.subject, shall === "withdraw" ? "case-withdrawn" : "case-restored", { after: publication.id });
    return true;
  });
  if (done) {
    await refreshPublished(0);
    tellChange(draft);
  }
  return done;
}
