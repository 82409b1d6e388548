import { isNode, isScalar, type Node, visit } from "yaml";
import { beforeNewline, columnAt, inset, lineEnd, lineInset, shiftLines } from "./lines";
import { anchorName, type DraftSource } from "./source";
import { anchorStart, bareEnd, isBlock, lastLineEnd, range } from "./span";
import { applySplices, type Splice } from "./splice";

/** A node's text as it can stand at another column. Inner anchors stay with it, or become aliases of where they are. */
export function copyText(source: DraftSource, node: Node, column: number, innerAnchors: "stay" | "alias"): string | null {
  const { text } = source;
  const block = isBlock(source, node);
  const end = block ? lastLineEnd(source, node) : range(node)[1];
  const start = startOf(source, node, block);
  const extra = start === range(node)[0] ? 0 : inset(text.slice(start)).length;
  const aliases = innerAnchors === "stay" ? [] : aliasSplices(source, node, start);
  const words = applySplices(text.slice(start, end), aliases)
    .slice(extra)
    .replace(/\r?\n$/, "");
  const was = block ? columnAt(text, range(node)[0]) : lineInset(text, start).length;
  return shiftLines(words, column - was);
}

/** Comments between an anchor's line and the first entry go with it. */
function startOf({ text, ...source }: DraftSource, node: Node, block: boolean): number {
  const [start] = range(node);
  if (!block || anchorName(node) === undefined) return start;
  const head = lineEnd(text, anchorStart({ text, ...source }, node));
  return head <= start && text.slice(head, start).includes("#") ? head : start;
}

function aliasSplices(source: DraftSource, node: Node, start: number): Splice[] {
  const splices: Splice[] = [];
  visit(node, {
    Node(_, inner) {
      const name = inner === node ? undefined : anchorName(inner);
      if (name === undefined) return undefined;
      const end = isScalar(inner) ? range(inner)[1] : bareEnd(source, inner);
      splices.push({ from: anchorStart(source, inner) - start, to: beforeNewline(source.text, end) - start, insert: `*${name}` });
      return visit.SKIP;
    },
  });
  return splices.filter(({ from }) => from >= 0);
}

export const isBlockScalar = (node: Node): boolean => isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");

export const plainOf = (source: DraftSource, node: Node): unknown => (isNode(node) ? node.toJS(source.document) : node);
