import { isMap, type YAMLMap, type YAMLSeq } from "yaml";
import { entriesIn, type TextEntry } from "./entry";
import { commentLines } from "./gap";
import { beforeNewline, isBlank, lineInset, lineStart } from "./lines";
import { anchorName, type DraftSource } from "./source";
import { anchorStart, behindColon, isFlow } from "./span";
import type { Splice } from "./splice";

const cut = (from: number, to: number, insert = ""): Splice => ({ from, to, insert });

/** An entry goes, with the comments directly above it and the blank lines between it and its neighbor. */
export function removeEntry(source: DraftSource, node: YAMLMap | YAMLSeq, index: number): Splice[] {
  const { text } = source;
  const entries = entriesIn(source, node);
  const here = entries[index];
  const before = entries[index - 1];
  const after = entries[index + 1];
  if (!here) return [];
  if (isFlow(source, node)) {
    if (after) return [cut(here.start, after.start)];
    if (before) return [cut(before.end, here.end)];
    return [cut(here.start, here.end + (/^\s*,/.exec(text.slice(here.end))?.[0].length ?? 0))];
  }
  if (entries.length === 1) return emptied(source, node, here);
  if (!here.hasOwnLine && after) {
    // The next one takes the place behind the dash; the comments above it go above the dash's line.
    const comments = commentLines(text.slice(here.tail, lineStart(text, after.start)), lineInset(text, here.start), source.eol);
    const dash = lineStart(text, here.start);
    return [...(comments === "" ? [] : [cut(dash, dash, comments)]), cut(here.start, after.start)];
  }
  if (after) return [cut(here.lead, isBlank(text, here.tail, after.lead) ? after.lead : here.tail)];
  return [cut(before && isBlank(text, before.tail, here.lead) ? before.tail : here.lead, here.tail)];
}

/** The last entry goes: an empty collection stands in its place, in front of the comments behind the colon that are not the entry's. */
function emptied(source: DraftSource, node: YAMLMap | YAMLSeq, { start, lead, tail }: TextEntry): Splice[] {
  const { text } = source;
  const empty = isMap(node) ? "{}" : "[]";
  const end = beforeNewline(text, tail);
  const pair = source.holders.get(node)?.pair;
  if (!pair) return [cut(start, end, empty)];
  const name = anchorName(node);
  const from = name === undefined ? behindColon(source, pair) : anchorStart(source, node) + name.length + 1;
  if (isBlank(text, from, lead)) return [cut(from, end, ` ${empty}`)];
  return [cut(from, from, ` ${empty}`), cut(lead, tail)];
}
