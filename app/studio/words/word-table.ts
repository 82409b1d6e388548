import type { CsvTable } from "./csv";
import type { WordRow } from "./word-rows";

/** A language, and its words by the paths of the case. */
export interface LocaleWords {
  locale: string;
  words: Readonly<Record<string, string>>;
}

const FIRST = ["path", "who", "words"] as const;
const LOCALE = /^[a-z]{2,3}(?:-[A-Z]{2})?$/;

/** The words of a case and of its translations, a text a row. */
export const toWordTable = (rows: readonly WordRow[], locales: readonly LocaleWords[]): CsvTable => [
  [...FIRST, ...locales.map(({ locale }) => locale)],
  ...rows.map(({ at, who, words }) => [
    at,
    who,
    words,
    ...locales.map((one) => (Object.hasOwn(one.words, at) ? (one.words[at] ?? "") : "")),
  ]),
];

/** One text that a table changes, in the case itself or in a language; an empty text takes a translation out. */
export interface WordChange {
  at: string;
  locale: string | null;
  was: string;
  now: string;
}

/** A row, or a column, that the case has no place for. */
export interface StrangeWords {
  line: number;
  code: "unknown" | "twice" | "shared" | "empty" | "cells";
  words: string;
}

/** What a table says otherwise than the case does, and what in it cannot be taken over. */
export interface WordChanges {
  changes: WordChange[];
  strange: StrangeWords[];
  /** Languages whose words for every text stand in the table. */
  complete: string[];
}

/** Compares a table with the words as they are; null where its first line names no path and no words. */
export function compareWords(
  table: readonly { line: number; cells: readonly string[] }[],
  rows: readonly WordRow[],
  locales: readonly LocaleWords[],
): WordChanges | null {
  const [head, ...lines] = table;
  const titles = head?.cells.map((cell) => cell.trim()) ?? [];
  const [pathAt, wordsAt] = [titles.indexOf("path"), titles.indexOf("words")];
  if (!head || pathAt < 0) return null;
  const languages = titles.flatMap((title, index) => (LOCALE.test(title) && title !== "who" ? [{ locale: title, index }] : []));
  const known = new Set<number>([pathAt, wordsAt, titles.indexOf("who"), ...languages.map(({ index }) => index)]);
  const strange: StrangeWords[] = titles.flatMap((title, index) =>
    known.has(index) || title === "" ? [] : [{ line: head.line, code: "cells" as const, words: title }],
  );
  const byPath = new Map(rows.map((row) => [row.at, row]));
  const seen = new Set<string>();
  const changes: WordChange[] = [];
  for (const { line, cells } of lines) {
    const at = (cells[pathAt] ?? "").trim();
    const row = byPath.get(at);
    const tell = (code: StrangeWords["code"]) => strange.push({ line, code, words: at });
    if (!row) tell("unknown");
    else if (seen.has(at)) tell("twice");
    else if (cells.length > titles.length && cells.slice(titles.length).some((cell) => cell !== "")) tell("cells");
    else {
      const words = wordsAt < 0 ? row.words : clean(cells[wordsAt]);
      if (words === "") tell("empty");
      else if (words !== clean(row.words)) row.path ? changes.push({ at, locale: null, was: row.words, now: words }) : tell("shared");
      for (const { locale, index } of languages) {
        const was = locales.find((one) => one.locale === locale)?.words[at] ?? "";
        const now = clean(cells[index]);
        if (now !== clean(was)) changes.push({ at, locale, was, now });
      }
    }
    seen.add(at);
  }
  const cellsOf = new Map(lines.map(({ cells }) => [(cells[pathAt] ?? "").trim(), cells]));
  const complete = languages.filter(({ index }) => rows.every(({ at }) => clean(cellsOf.get(at)?.[index]) !== ""));
  return { changes, strange, complete: complete.map(({ locale }) => locale) };
}

const clean = (cell = ""): string => cell.replaceAll("\r\n", "\n").trim();
