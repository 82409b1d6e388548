import { readYaml } from "~/engine/scenario/read-yaml";
import type { Translation } from "~/engine/scenario/translation";
import { translationFormat } from "~/engine/scenario/translation-format";
import { now } from "~/process/clock.server";
import { newId } from "~/process/new-id.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import { textWords } from "~/studio/draft/draft";
import { type OpenDraft, openDraft } from "./draft-log.server";

/** A translation that stands beside a draft. It has a log of its own; without words that can be read, it is kept as it is. */
export interface DraftTranslation {
  locale: string;
  open: OpenDraft;
  text: string;
  translation: Translation | null;
}

/** The translations of a draft, by language. */
export async function translationsBeside(draft: string): Promise<DraftTranslation[]> {
  const found = await Promise.all((await store().drafts.beside(draft)).map(({ id }) => openDraft(id)));
  return found.flatMap((open): DraftTranslation[] => {
    if (!open?.draft.of) return [];
    const text = textWords(open.state.text);
    const read = readYaml(text, translationFormat);
    return [{ locale: open.draft.of.file.replace(/\.yaml$/, ""), open, text, translation: "problems" in read ? null : read.value }];
  });
}

/** Puts a translation beside a draft. */
export async function startTranslation(viewer: Viewer, draft: string, scenarioId: string, locale: string, base: string): Promise<void> {
  const [id, startedAt] = [newId(), now().toISOString()];
  await store().drafts.put({
    id,
    scenarioId,
    base,
    by: viewer.subject,
    startedAt,
    archivedAt: null,
    of: { draft, file: `${locale}.yaml` },
  });
}
