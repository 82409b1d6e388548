import { isMap, type YAMLMap, type YAMLSeq } from "yaml";
import { entriesIn, type TextEntry } from "./entry";
import { blankLines } from "./gap";
import { keyColumn } from "./key-column";
import { columnAt } from "./lines";
import { scalarText } from "./scalar/plain";
import { anchorName, type DraftSource } from "./source";
import { behindColon, isFlow, isInFlow, range } from "./span";
import type { Splice } from "./splice";
import { entryText, flowText } from "./write";

/** A new entry before the one at `index`, or at the end. */
export function addEntry(source: DraftSource, node: YAMLMap | YAMLSeq, key: string | null, value: unknown, index: number): Splice[] {
  const entries = entriesIn(source, node);
  const last = entries.at(-1);
  if (!last) return [first(source, node, key, value)];
  const before = entries[index];
  if (isFlow(source, node)) {
    const piece = pieceText(key, value);
    return before ? [at(before.start, `${piece}, `)] : [at(last.end, `, ${piece}`)];
  }
  const column = columnAt(source.text, (entries[0] ?? last).start);
  const blank = source.eol.repeat(blankLines(source, entries));
  const entry = entryText(key, value, column, source.eol);
  if (!before) return [atEnd(source, last, blank, entry)];
  if (before.hasOwnLine) return [at(before.lead, entry + blank)];
  return [at(before.start, `${entry.trimStart()}${blank}${" ".repeat(column)}`)];
}

const at = (offset: number, insert: string): Splice => ({ from: offset, to: offset, insert });
const pieceText = (key: string | null, value: unknown) => (key === null ? "" : `${scalarText(key, true)}: `) + flowText(value);

/** Into `{}` or `[]`. A map that a key holds becomes a block. */
function first(source: DraftSource, node: YAMLMap | YAMLSeq, key: string | null, value: unknown): Splice {
  const [from, to] = range(node);
  const pair = source.holders.get(node)?.pair;
  if (!pair || !isMap(node) || isInFlow(source, node)) return { from: from + 1, to: to - 1, insert: pieceText(key, value) };
  const name = anchorName(node);
  const entry = entryText(key, value, keyColumn(source, pair) + 2, source.eol).slice(0, -source.eol.length);
  return { from: behindColon(source, pair), to, insert: `${name === undefined ? "" : ` &${name}`}${source.eol}${entry}` };
}

/** Behind the last entry, of a file that may end without a newline. */
function atEnd({ text, eol }: DraftSource, { tail }: TextEntry, blank: string, entry: string): Splice {
  const isOpen = tail === text.length && !text.endsWith("\n");
  return at(tail, isOpen ? eol + blank + entry.slice(0, -eol.length) : blank + entry);
}
