import { type Trace, Tracer } from "./trace";

const ESCAPE = /^\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n[ \t]*|[\s\S])/;
const FOLD = /^[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*/;
const NAMED: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  t: "\t",
  n: "\n",
  v: "\v",
  f: "\f",
  r: "\r",
  e: "\x1b",
  N: "\x85",
  _: "\xa0",
  L: "\u2028",
  P: "\u2029",
};

export type LineStyle = "PLAIN" | "QUOTE_SINGLE" | "QUOTE_DOUBLE";

/** Follows a plain or quoted scalar through its escapes and folds. */
export function traceLine(source: string, style: LineStyle): Trace {
  const tracer = new Tracer();
  const from = style === "PLAIN" ? 0 : 1;
  const to = source.length - from;
  for (let at = from; at < to; ) {
    const fold = FOLD.exec(source.slice(at, to))?.[0];
    const [words, length] = fold !== undefined ? unfold(fold) : oneCharacter(source, at, style);
    tracer.put(words, at, at + length);
    at += length;
  }
  return tracer.end(to);
}

/** One break is a space, each further one a line. */
function unfold(fold: string): [words: string, length: number] {
  const breaks = fold.split("\n").length - 1;
  return [breaks === 1 ? " " : "\n".repeat(breaks - 1), fold.length];
}

function oneCharacter(source: string, at: number, style: LineStyle): [words: string, length: number] {
  const character = source[at] ?? "";
  if (style === "QUOTE_SINGLE" && character === "'") return ["'", 2];
  const escaped = style === "QUOTE_DOUBLE" && character === "\\" ? ESCAPE.exec(source.slice(at))?.[0] : undefined;
  if (escaped === undefined) return [character, 1];
  if (/^\\\r?\n/.test(escaped)) return ["", escaped.length];
  const kind = escaped[1] ?? "";
  const words = "xuU".includes(kind) ? String.fromCodePoint(Number.parseInt(escaped.slice(2), 16)) : (NAMED[kind] ?? kind);
  return [words, escaped.length];
}
