import { now } from "~/process/clock.server";
import { newId } from "~/process/new-id.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";

/** Begins a draft with a text. Nothing of it is served to trainees before it is published. */
export async function startDraft(viewer: Viewer, scenarioId: string, base: string): Promise<string> {
  const id = newId();
  await store().drafts.put({ id, scenarioId, base, by: viewer.subject, startedAt: now().toISOString(), archivedAt: null });
  return id;
}
