import type { YAMLMap, YAMLSeq } from "yaml";
import { entriesIn, type TextEntry } from "./entry";
import { commentLines, gapText } from "./gap";
import { columnAt, lineInset, lineStart } from "./lines";
import type { DraftSource } from "./source";
import { isFlow } from "./span";
import type { Splice } from "./splice";

const put = (from: number, to: number, insert: string): Splice => ({ from, to, insert });

/** An entry goes from one position to another, with the comments directly above it. */
export function moveEntry(source: DraftSource, node: YAMLMap | YAMLSeq, from: number, to: number): Splice[] {
  const entries = entriesIn(source, node);
  const here = entries[from];
  const there = entries[to];
  if (!here || !there || from === to) return [];
  if (isFlow(source, node)) return permuted(source, entries, from, to);
  return from < to ? later(source, entries, here, there, from) : earlier(source, entries, here, there, from);
}

/** Inside braces and brackets the entries change places, and what stands between them stays. */
function permuted({ text }: DraftSource, entries: readonly TextEntry[], from: number, to: number): Splice[] {
  const order = [...entries];
  order.splice(to, 0, ...order.splice(from, 1));
  return entries.flatMap((place, index) => {
    const moved = order[index];
    return !moved || moved === place ? [] : [put(place.start, place.end, text.slice(moved.start, moved.end))];
  });
}

/** An entry's own lines at its column, ended by a newline. */
function bodyText({ text, eol }: DraftSource, { start, tail }: TextEntry): string {
  const body = text.slice(start, tail);
  return " ".repeat(columnAt(text, start)) + (body.endsWith("\n") ? body : body + eol);
}

const commentsAbove = ({ text }: DraftSource, { hasOwnLine, lead, start }: TextEntry): string =>
  hasOwnLine ? text.slice(lead, lineStart(text, start)) : "";

function later(source: DraftSource, entries: readonly TextEntry[], here: TextEntry, last: TextEntry, from: number): Splice[] {
  const { text, eol } = source;
  const next = entries[from + 1] ?? last;
  const gap = gapText(source, here, next);
  const piece = gap + commentsAbove(source, here) + bodyText(source, here);
  const isOpen = !text.slice(last.start, last.tail).endsWith("\n");
  const paste = put(last.tail, last.tail, isOpen ? eol + piece.slice(0, -eol.length) : piece);
  if (here.hasOwnLine) return [put(here.lead, here.tail + gap.length, ""), paste];
  // The next one takes the place behind the dash; the comments above it go above the dash's line.
  const comments = commentLines(text.slice(here.tail, lineStart(text, next.start)), lineInset(text, here.start), eol);
  const dash = lineStart(text, here.start);
  return [...(comments === "" ? [] : [put(dash, dash, comments)]), put(here.start, next.start, ""), paste];
}

function earlier(source: DraftSource, entries: readonly TextEntry[], here: TextEntry, first: TextEntry, from: number): Splice[] {
  const { text, eol } = source;
  const before = entries[from - 1] ?? first;
  const gap = gapText(source, before, here);
  const isOpen = !text.slice(here.start, here.tail).endsWith("\n");
  const cut = put((gap === "" ? here.lead : before.tail) - (isOpen ? eol.length : 0), here.tail, "");
  const comments = commentsAbove(source, here);
  const body = bodyText(source, here);
  if (first.hasOwnLine) return [cut, put(first.lead, first.lead, comments + body + gap)];
  const dash = lineStart(text, first.start);
  const above = commentLines(comments, lineInset(text, first.start), eol);
  return [
    cut,
    ...(above === "" ? [] : [put(dash, dash, above)]),
    put(first.start, first.start, body.trimStart() + gap + " ".repeat(columnAt(text, first.start))),
  ];
}
