import { findInCase } from "~/studio/map/find";
import { dataAt } from "~/studio/text/data";
import type { DraftFindingsView } from "~/views/studio-map";
import { openDraft } from "./draft-log.server";
import { readDraft } from "./draft-reading.server";

/** Where names and words of a draft have what is looked for; null where there is no draft of this id. */
export async function findInDraft(id: string, asked: string): Promise<DraftFindingsView | null> {
  const open = await openDraft(id);
  if (!open) return null;
  const { data } = readDraft(open);
  const title = dataAt(data, ["title"]);
  return { id, title: typeof title === "string" ? title : open.draft.scenarioId, asked, found: findInCase(data, asked) };
}
