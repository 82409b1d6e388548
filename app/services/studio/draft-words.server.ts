import { contentHash } from "~/services/catalog/content-hash.server";
import { wordsHash } from "~/services/catalog/words-hash.server";
import type { Viewer } from "~/services/viewer";
import { textWords } from "~/studio/draft/draft";
import { toChanges } from "~/studio/draft/splices";
import { nothing } from "~/studio/text/hand-on";
import { readSource } from "~/studio/text/source";
import { parseCsv } from "~/studio/words/csv";
import { setTranslation } from "~/studio/words/set-translation";
import { setWords } from "~/studio/words/set-words";
import { type WordRow, wordRows } from "~/studio/words/word-rows";
import { compareWords, type WordChanges } from "~/studio/words/word-table";
import type { WordsProblem, WordsView } from "~/views/studio-files";
import { type DraftTranslation, startTranslation, translationsBeside } from "./beside-draft.server";
import { addChanges, type OpenDraft, openDraft } from "./draft-log.server";
import { readDraft } from "./draft-reading.server";
import { stamp } from "./stamp.server";

/** A table of words that came back, and the version of the draft that it was looked at beside. */
export interface WordsGiven {
  csv: string;
  version: number;
}

interface Compared extends WordChanges {
  open: OpenDraft;
  rows: WordRow[];
  translations: DraftTranslation[];
}

type Refused = { problem: WordsProblem };

/** Shows what a table of words would change. Nothing is changed. Null where there is no draft of this id. */
export async function viewWords(id: string, csv: string): Promise<{ found: WordsView; version: number } | Refused | null> {
  const open = await openDraft(id);
  if (!open) return null;
  const compared = await compare(open, csv);
  if ("problem" in compared) return compared;
  const { changes, strange } = compared;
  return { found: { changes, strange }, version: open.state.version };
}

/** Takes a table of words over: the draft's own as one change of it, each language's as one change of its translation. */
export async function changeWords(viewer: Viewer, id: string, { csv, version }: WordsGiven): Promise<{ changed: number } | Refused | null> {
  const open = await openDraft(id);
  if (!open) return null;
  if (open.state.version !== version) return { problem: { code: "stale", line: 1 } };
  const compared = await compare(open, csv);
  if ("problem" in compared) return compared;
  const own = compared.changes.filter(({ locale }) => locale === null);
  const places = new Map(compared.rows.map(({ at, path }) => [at, path ?? []]));
  const source = readSource(textWords(open.state.text));
  const done = setWords(
    nothing(source),
    own.map(({ at, now }) => ({ path: places.get(at) ?? [], words: now })),
  );
  if (!done) return { problem: { code: "by-hand", line: 1 } };
  let isStale = false;
  if (own.length > 0)
    await addChanges(id, ({ state }) => {
      isStale = state.version !== version;
      return isStale ? [] : [{ ...stamp(viewer, "form"), kind: "edit", changes: toChanges(state.text, done.steps).toJSON() }];
    });
  if (isStale) return { problem: { code: "stale", line: 1 } };
  const after = await openDraft(id);
  if (after) await changeTranslations(viewer, after, compared);
  return { changed: compared.changes.length };
}

async function compare(open: OpenDraft, csv: string): Promise<Compared | Refused> {
  const { read, data } = readDraft(open);
  if (!read) return { problem: { code: "errors", line: 1 } };
  if (csv.trim() === "") return { problem: { code: "empty", line: 1 } };
  const table = parseCsv(csv);
  if (!("rows" in table)) return { problem: { code: "csv", line: table.line } };
  const translations = await translationsBeside(open.draft.id);
  const rows = wordRows(read, data);
  const locales = translations.map(({ locale, translation }) => ({ locale, words: translation?.words ?? {} }));
  const compared = compareWords(table.rows, rows, locales);
  return compared ? { ...compared, open, rows, translations } : { problem: { code: "head", line: 1 } };
}

async function changeTranslations(viewer: Viewer, open: OpenDraft, { changes, complete, translations }: Compared): Promise<void> {
  const { scenario } = readDraft(open);
  const hash = scenario ? wordsHash(scenario) : contentHash({});
  for (const locale of new Set(changes.flatMap((change) => change.locale ?? []))) {
    const words = changes.filter((change) => change.locale === locale).map(({ at, now }) => ({ at, now }));
    // Whoever had every text before them translated this wording.
    const translates = complete.includes(locale) ? hash : null;
    const there = translations.find((one) => one.locale === locale);
    if (!there) await startTranslation(viewer, open.draft.id, open.draft.scenarioId, locale, setTranslation("", words, hash));
    else
      await addChanges(there.open.draft.id, ({ state }) => {
        const before = textWords(state.text);
        const after = setTranslation(before, words, translates);
        if (after === before) return [];
        const splice = { from: 0, to: before.length, insert: after };
        return [{ ...stamp(viewer, "form"), kind: "edit", changes: toChanges(state.text, [[splice]]).toJSON() }];
      });
  }
}
