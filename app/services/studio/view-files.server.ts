import { wordsHash } from "~/services/catalog/words-hash.server";
import { dataAt } from "~/studio/text/data";
import { wordRows } from "~/studio/words/word-rows";
import type { DraftFilesView } from "~/views/studio-files";
import { translationsBeside } from "./beside-draft.server";
import { openDraft } from "./draft-log.server";
import { readDraft } from "./draft-reading.server";

/** What of a draft can go out as files, and what stands beside it; null where there is none of this id. */
export async function viewFiles(id: string): Promise<DraftFilesView | null> {
  const open = await openDraft(id);
  if (!open || open.draft.of) return null;
  const { read, data } = readDraft(open);
  const title = dataAt(data, ["title"]);
  const hash = read && wordsHash(read.scenario);
  return {
    ...{ id, scenarioId: open.draft.scenarioId, version: open.state.version },
    title: typeof title === "string" ? title : open.draft.scenarioId,
    texts: read ? wordRows(read, data).length : null,
    translations: (await translationsBeside(id)).map(({ locale, translation }) => ({
      ...{ locale, texts: Object.keys(translation?.words ?? {}).length },
      isCurrent: translation !== null && translation.translates === hash,
    })),
    parts: (read?.used ?? []).map(({ part }) => part.title),
  };
}
