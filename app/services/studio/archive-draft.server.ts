import { now } from "~/process/clock.server";
import { audit } from "~/services/audit.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import { writeDraft } from "./draft-log.server";

/** Puts a draft away, or takes it out again. All of it stays as it is; while it is away nothing in it can be changed. False where there is none of this id. */
export async function archiveDraft(viewer: Viewer, id: string, shall: "archive" | "unarchive"): Promise<boolean> {
  return writeDraft(id, () =>
    store().together(async (tx) => {
      const draft = await tx.drafts.get(id);
      if (!draft || (draft.archivedAt !== null) === (shall === "archive")) return draft;
      const after = { ...draft, archivedAt: shall === "archive" ? now().toISOString() : null };
      await tx.drafts.put(after);
      await audit(tx, viewer.subject, shall === "archive" ? "draft-archived" : "draft-unarchived", { after: draft.scenarioId });
      return after;
    }),
  );
}
