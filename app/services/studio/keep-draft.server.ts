import { now } from "~/process/clock.server";
import type { Viewer } from "~/services/viewer";
import { archiveDraft } from "./draft-log.server";

/** Archives a draft, so that the studio lists it apart and nothing in it changes; or takes it back. False where there is none of this id. */
export function keepDraft(_: Viewer, id: string, kind: "archive" | "unarchive"): Promise<boolean> {
  return archiveDraft(id, kind === "archive" ? now().toISOString() : null);
}
