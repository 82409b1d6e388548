import { textWords } from "~/studio/draft/draft";
import { toCsv } from "~/studio/words/csv";
import { wordRows } from "~/studio/words/word-rows";
import { toWordTable } from "~/studio/words/word-table";
import { translationsBeside } from "./beside-draft.server";
import { openDraft } from "./draft-log.server";
import { readDraft } from "./draft-reading.server";
import { writeZip } from "./write-zip.server";

/** A file that a browser keeps. */
export interface SentFile {
  name: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A draft as one file, as a folder with its translations and parts, or its words as a table; null where there is none of this id, or nothing of this kind. */
export async function exportDraft(id: string, kind: string): Promise<SentFile | null> {
  const open = await openDraft(id);
  if (!open || open.draft.of) return null;
  const { scenarioId } = open.draft;
  const text = textWords(open.state.text);
  if (kind === "yaml") return { name: `${scenarioId}.yaml`, type: "application/yaml; charset=utf-8", bytes: Buffer.from(text) };
  const translations = await translationsBeside(id);
  const { read, data } = readDraft(open);
  if (kind === "zip") {
    const files = [
      { path: `${scenarioId}/scenario.yaml`, text },
      ...translations.map(({ locale, text: words }) => ({ path: `${scenarioId}/${locale}.yaml`, text: words })),
      ...(read?.used ?? []).map(({ part, source }) => ({ path: `parts/${part.id}.yaml`, text: source })),
    ];
    return { name: `${scenarioId}.zip`, type: "application/zip", bytes: writeZip(files) };
  }
  if (kind !== "csv" || !read) return null;
  const locales = translations.map(({ locale, translation }) => ({ locale, words: translation?.words ?? {} }));
  return {
    name: `${scenarioId}.csv`,
    type: "text/csv; charset=utf-8",
    bytes: Buffer.from(toCsv(toWordTable(wordRows(read, data), locales))),
  };
}
