import { isCollection, isMap, isPair, isScalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import { lineEnd } from "./lines";
import { anchorName, type DraftSource } from "./source";

/** Where a node's own characters begin and end. Every node that was read from a text has both. */
export function range(node: Node): readonly [from: number, to: number] {
  const [from, to] = node.range ?? [0, 0];
  return [from, to];
}

export const isFlow = (source: DraftSource, node: Node): boolean =>
  isCollection(node) && source.text[range(node)[0]] === (isMap(node) ? "{" : "[");

/** A collection that is written over lines, one entry on each. */
export const isBlock = (source: DraftSource, node: Node): node is YAMLMap | YAMLSeq => isCollection(node) && !isFlow(source, node);

/** Whether a node stands somewhere inside braces or brackets. */
export function isInFlow(source: DraftSource, node: Node): boolean {
  for (let parent = source.holders.get(node)?.parent; parent; parent = source.holders.get(parent)?.parent)
    if (isFlow(source, parent)) return true;
  return false;
}

/** Where a node begins with its anchor. */
export function anchorStart(source: DraftSource, node: Node): number {
  const name = anchorName(node);
  const [from] = range(node);
  return name === undefined ? from : source.text.lastIndexOf(`&${name}`, from);
}

/** The offset behind the colon of a key. */
export function behindColon(source: DraftSource, pair: Pair): number {
  return isScalar(pair.key) ? source.text.indexOf(":", range(pair.key)[1]) + 1 : 0;
}

/** The end of a value's own characters, without the rest of its line; a key without a value ends behind its colon. */
export function bareEnd(source: DraftSource, node: unknown, pair?: Pair): number {
  if (isCollection(node) && isBlock(source, node) && node.items.length > 0) {
    const last: unknown = node.items.at(-1);
    return isPair(last) ? bareEnd(source, last.value, last) : bareEnd(source, last);
  }
  if (isCollection(node)) return range(node)[1];
  const [from, to] = isNodeLike(node) ? range(node) : [0, 0];
  return from === to && pair ? behindColon(source, pair) : to;
}

const isNodeLike = (node: unknown): node is Node => node !== null && typeof node === "object" && "range" in node;

/** The offset behind the newline of a value's last line. */
export function lastLineEnd(source: DraftSource, node: unknown, pair?: Pair): number {
  const end = bareEnd(source, node, pair);
  return end > 0 && source.text[end - 1] === "\n" ? end : lineEnd(source.text, end);
}
