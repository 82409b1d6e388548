import type { TextEntry } from "./entry";
import { isBlank } from "./lines";
import type { DraftSource } from "./source";

/** The blank lines between two neighbours; nothing where something else stands there. */
export const gapText = ({ text }: DraftSource, before: TextEntry, after: TextEntry): string =>
  isBlank(text, before.tail, after.lead) ? text.slice(before.tail, after.lead) : "";

/** How many blank lines the neighbours of a collection keep between them. */
export function blankLines(source: DraftSource, entries: readonly TextEntry[]): number {
  for (const [index, after] of entries.entries()) {
    const before = entries[index - 1];
    if (before && isBlank(source.text, before.tail, after.lead)) return gapText(source, before, after).split("\n").length - 1;
  }
  return 0;
}

/** The comments in a stretch of text, each with a new inset and its newline. */
export const commentLines = (text: string, indent: string, eol: string): string =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("#"))
    .map((line) => indent + line + eol)
    .join("");
