import { isMap, type YAMLMap, type YAMLSeq } from "yaml";
import { entriesIn } from "./entry";
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
  if (entries.length === 1) return [emptied(source, node, here.start, beforeNewline(text, here.tail))];
  if (!here.hasOwnLine && after) {
    // The next one takes the place behind the dash; the comments above it go above the dash's line.
    const comments = commentLines(text.slice(here.tail, lineStart(text, after.start)), lineInset(text, here.start), source.eol);
    const dash = lineStart(text, here.start);
    return [...(comments === "" ? [] : [cut(dash, dash, comments)]), cut(here.start, after.start)];
  }
  if (after) return [cut(here.lead, isBlank(text, here.tail, after.lead) ? after.lead : here.tail)];
  return [cut(before && isBlank(text, before.tail, here.lead) ? before.tail : here.lead, here.tail)];
}

/** The last entry went: an empty collection stands in its place. */
function emptied(source: DraftSource, node: YAMLMap | YAMLSeq, start: number, end: number): Splice {
  const empty = isMap(node) ? "{}" : "[]";
  const pair = source.holders.get(node)?.pair;
  if (!pair) return cut(start, end, empty);
  const name = anchorName(node);
  return cut(name === undefined ? behindColon(source, pair) : anchorStart(source, node) + name.length + 1, end, ` ${empty}`);
}
