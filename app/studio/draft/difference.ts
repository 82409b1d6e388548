import { ChangeSet } from "@codemirror/state";
import { toText } from "./draft";

/** What makes one text of another: what is between the same beginning and the same end. */
export function difference(before: string, after: string): ChangeSet {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return ChangeSet.of({ from: head, to: before.length - tail, insert: toText(after.slice(head, after.length - tail)) }, before.length);
}

/** A text as a plain field has it, which knows one kind of line end. */
export const asField = (text: string): string => text.replace(/\r\n?/g, "\n");

/** What was typed into a plain field, as a text with the line ends that it had before. */
export const fromField = (before: string, typed: string): string => (before.includes("\r\n") ? typed.replaceAll("\n", "\r\n") : typed);
