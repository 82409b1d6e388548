import { isScalar, type Node } from "yaml";
import { isBlockScalar } from "./copy-text";
import { keyText } from "./entry";
import { keyColumn } from "./key-column";
import { beforeNewline } from "./lines";
import { scalarWays } from "./scalar/ways";
import type { DraftSource } from "./source";
import { bareEnd, behindColon, isInFlow, range } from "./span";
import type { Splice } from "./splice";
import { entryText, flowText } from "./write";

/** The ways to write another value in the place of a node. A value of several parts is written as the house does, or else in braces and brackets. */
export function setWays(source: DraftSource, node: Node, value: unknown): Splice[][] {
  const isGroup = value !== null && typeof value === "object";
  // The line end of a block of words is part of it, and what is no words has none.
  const isBlockLost = isBlockScalar(node) && typeof value !== "string";
  if (!isGroup && !isBlockLost && isScalar(node)) return scalarWays(source, node, value);
  const [from] = range(node);
  const to = beforeNewline(source.text, bareEnd(source, node));
  const pair = source.holders.get(node)?.pair;
  const flow = [{ from, to, insert: flowText(value) }];
  if (!pair || isInFlow(source, node)) return [flow];
  const column = keyColumn(source, pair);
  const entry = entryText(keyText(pair.key), value, column, source.eol);
  const insert = entry.slice(entry.indexOf(":", column + keyText(pair.key).length) + 1, -source.eol.length);
  return [[{ from: behindColon(source, pair), to, insert }], flow];
}
