import { now } from "~/process/clock.server";
import { audit } from "~/services/audit.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import { writeDraft } from "./draft-log.server";

/** Archives a draft, or takes it back: all of it stays as it is, and while it is archived nothing in it can be changed. False where there is none of this id. */
export function keepDraft(viewer: Viewer, id: string, kind: "archive" | "unarchive"): Promise<boolean> {
  return writeDraft(id, () =>
    store().together(async (tx) => {
      const draft = await tx.drafts.get(id);
      if (!draft || (draft.archivedAt !== null) === (kind === "archive")) return draft;
      const after = { ...draft, archivedAt: kind === "archive" ? now().toISOString() : null };
      await tx.drafts.put(after);
      await audit(tx, viewer.subject, kind === "archive" ? "draft-archived" : "draft-unarchived", { after: draft.scenarioId });
      return after;
    }),
  );
}
