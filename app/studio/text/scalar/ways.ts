import { isScalar, type Node, type Scalar } from "yaml";
import { lineInset } from "../lines";
import type { DraftSource } from "../source";
import { isInFlow, range } from "../span";
import type { Splice } from "../splice";
import { leastMiddle, toSplice } from "./least";
import { doubleQuoted, escapeDouble, escapeSingle, fitsPlain, fitsSingle, scalarText } from "./plain";
import type { Trace } from "./trace";
import { traceBlock } from "./trace-block";
import { traceLine } from "./trace-line";

interface Scene {
  offset: number;
  style: string;
  isBlock: boolean;
  inFlow: boolean;
  eol: string;
  trace: Trace | null;
}

/** The ways to write a value in the place of a scalar, from the one that changes least to the one that always holds. */
export function scalarWays(source: DraftSource, node: Node, value: unknown): Splice[][] {
  const [from, to] = range(node);
  const inFlow = isInFlow(source, node);
  if (typeof value !== "string" || !isScalar(node) || typeof node.value !== "string")
    return [[{ from, to, insert: scalarText(value, inFlow) }]];
  const text = source.text.slice(from, to);
  const style = node.type ?? "PLAIN";
  const isBlock = style === "BLOCK_LITERAL" || style === "BLOCK_FOLDED";
  const scene: Scene = { offset: from, style, isBlock, inFlow, eol: source.eol, trace: toTrace(text, style) };
  const anew = isBlock ? blockAnew(scene, value, lineInset(source.text, from)) : lineAnew(scene, value);
  return [...least(scene, node, value), ...anew.map((insert) => [{ from, to, insert }])];
}

function toTrace(text: string, style: Scalar.Type): Trace | null {
  if (style === "BLOCK_LITERAL" || style === "BLOCK_FOLDED") return traceBlock(text, style);
  return style === "PLAIN" || style === "QUOTE_SINGLE" || style === "QUOTE_DOUBLE" ? traceLine(text, style) : null;
}

const bare = (words: string): string => words.replace(/\n+$/, "");

/** Only the characters that differ. What the end of a block adds to its words is no part of them, so it has to stay as it is. */
function least({ offset, style, isBlock, inFlow, eol, trace }: Scene, node: Scalar, value: string): Splice[][] {
  const was = String(node.value);
  const [old, next] = isBlock ? [bare(was), bare(value)] : [was, value];
  if (!trace || next === "" || was.slice(old.length) !== value.slice(next.length)) return [];
  if ((isBlock ? bare(trace.words) : trace.words) !== old) return [];
  const change = leastMiddle(trace, old, next);
  const { middle } = change;
  const put = (insert: string) => [toSplice(offset, change, insert)];
  if (style === "PLAIN") return fitsPlain(value, inFlow) ? [put(middle)] : [];
  if (style === "QUOTE_DOUBLE") return [put(escapeDouble(middle))];
  if (style === "QUOTE_SINGLE") return fitsSingle(middle) ? [put(escapeSingle(middle))] : [];
  if (style === "BLOCK_FOLDED") return [put(middle.replace(/\n+/g, (breaks) => eol.repeat(breaks.length + 1) + trace.indent))];
  const lines = middle.replace(/\n(?!\n|$)/g, `${eol}${trace.indent}`).replace(/(?<!\r)\n/g, eol);
  // A break that was put in last needs the indentation of the line behind it.
  return middle.endsWith("\n") && change.hasRest ? [put(lines), put(lines + trace.indent)] : [put(lines)];
}

function lineAnew({ style, inFlow }: Scene, value: string): string[] {
  const ways = [doubleQuoted(value)];
  if (style === "PLAIN" && fitsPlain(value, inFlow)) ways.unshift(value);
  if (style === "QUOTE_SINGLE" && fitsSingle(value)) ways.unshift(`'${escapeSingle(value)}'`);
  return ways;
}

/** A block anew: folded where it was, literal where that cannot say it, and quoted where neither can. */
function blockAnew({ style, eol, trace }: Scene, value: string, lineIndent: string): string[] {
  const indent = trace?.indent ?? `${lineIndent}  `;
  const words = bare(value);
  const breaks = value.length - words.length;
  const chomp = ["-", ""][breaks] ?? "+";
  const tail = eol + eol.repeat(Math.max(0, breaks - 1));
  const lines = words.split("\n");
  const put = (line: string) => (line === "" ? "" : indent + line);
  const ways = [doubleQuoted(value) + eol];
  if (!fitsBlock(words)) return ways;
  ways.unshift(`|${chomp}${eol}${lines.map(put).join(eol)}${tail}`);
  if (style === "BLOCK_FOLDED" && !lines.some((line) => /^[ \t]|[ \t]$/.test(line)))
    ways.unshift(`>${chomp}${eol}${lines.map(put).join(eol + eol)}${tail}`);
  return ways;
}

/** Whether words can be a block: the first line that is not blank says the indentation, so it may not begin with a space. */
export const fitsBlock = (words: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a block cannot say
  words !== "" && !/^\n*[ \t]/.test(words) && !/[\r\u0000-\u0008\u000b-\u001f]/.test(words);
