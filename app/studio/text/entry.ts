import { isCollection, isNode, isPair, isScalar, type Node, type YAMLMap, type YAMLSeq } from "yaml";
import { inset, lineStart } from "./lines";
import type { DraftSource } from "./source";
import { anchorStart, bareEnd, isFlow, lastLineEnd } from "./span";

/** Where an entry of a collection stands in the text. */
export interface TextEntry {
  /** Its first character: the key's, or the dash. */
  start: number;
  /** Where it begins with the comments directly above it at its column; `start` where it shares its line with the dash of its parent. */
  lead: number;
  hasOwnLine: boolean;
  /** Behind the newline of its last line; inside braces and brackets, its end. */
  tail: number;
  /** The end of its own characters. */
  end: number;
}

/** The entries of a collection, in the order of the text. */
export function entriesIn(source: DraftSource, node: YAMLMap | YAMLSeq): TextEntry[] {
  const flow = isFlow(source, node);
  const dashes = flow ? [] : dashesIn(node);
  return node.items.map((item: unknown, index): TextEntry => {
    const pair = isPair(item) ? item : undefined;
    const value: unknown = pair ? pair.value : item;
    const first = pair ? pair.key : value;
    const start = dashes[index] ?? (isNode(first) ? anchorStart(source, first) : 0);
    const end = bareEnd(source, value, pair);
    if (flow) return { start, lead: start, hasOwnLine: false, tail: end, end };
    const line = lineStart(source.text, start);
    const hasOwnLine = /^ *$/.test(source.text.slice(line, start));
    const tail = lastLineEnd(source, value, pair);
    return { start, lead: hasOwnLine ? leadOf(source.text, line, start - line) : start, hasOwnLine, tail, end };
  });
}

/** Upward over the comments that belong to an entry. Those at the very top of a file belong to the file. */
function leadOf(text: string, line: number, column: number): number {
  let lead = line;
  while (lead > 0) {
    const above = lineStart(text, lead - 1);
    const words = text.slice(above, lead);
    if (inset(words).length !== column || words[column] !== "#") break;
    lead = above;
  }
  return lead === 0 ? line : lead;
}

/** Where the dashes of a list stand, one for each of its items. */
function dashesIn(node: Node): number[] {
  if (!isCollection(node)) return [];
  const token = node.srcToken;
  if (token?.type !== "block-seq") return [];
  return token.items.flatMap(({ start }) => start.filter(({ type }) => type === "seq-item-ind").map(({ offset }) => offset));
}

export const keyText = (key: unknown): string => (isScalar(key) ? String(key.value) : "");
