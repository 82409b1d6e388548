import type { Alias, Node } from "yaml";
import { copyText, isBlockScalar, plainOf } from "./copy-text";
import { keyColumn } from "./key-column";
import { columnAt, lineEnd, lineInset } from "./lines";
import { anchorName, type DraftSource } from "./source";
import { behindColon, isBlock, isInFlow, range } from "./span";
import type { Splice } from "./splice";
import { flowText } from "./write";

/** Writes at an alias what it repeats; with the anchor, where the alias becomes the first of its name. Null where it cannot be said there. */
export function writeOut(source: DraftSource, alias: Alias, node: Node, anchor: "with-anchor" | "bare"): Splice[] | null {
  const mark = anchor === "with-anchor" ? `&${anchorName(node) ?? ""} ` : "";
  const inner = anchor === "with-anchor" ? "stay" : "alias";
  const [from, to] = range(alias);
  const block = isBlock(source, node);
  const indent = lineInset(source.text, from).length;
  if (isInFlow(source, alias) && (block || isBlockScalar(node))) return [{ from, to, insert: mark + flowText(plainOf(source, node)) }];
  const pair = source.holders.get(alias)?.pair;
  const column = pair ? keyColumn(source, pair) : columnAt(source.text, source.text.lastIndexOf("-", from));
  if (!block) {
    const words = copyText(source, node, isBlockScalar(node) ? column : indent, inner);
    return words === null ? null : [{ from, to, insert: mark + words }];
  }
  const words = copyText(source, node, column + 2, inner);
  if (words === null) return null;
  if (!pair && mark === "") return [{ from, to, insert: words }];
  // `key: *a  # note` becomes `key: &a  # note`, and the lines below it.
  const end = lineEnd(source.text, to);
  const lines = " ".repeat(column + 2) + words;
  return [
    { from: mark === "" && pair ? behindColon(source, pair) : from, to, insert: mark.trimEnd() },
    { from: end, to: end, insert: source.text[end - 1] === "\n" ? lines + source.eol : source.eol + lines },
  ];
}
