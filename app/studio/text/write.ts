import { isPlainObject } from "./data";
import { scalarText } from "./scalar/plain";
import { fitsBlock } from "./scalar/ways";

/** Fields that the house writes on one line while they are short. */
const ONE_LINE: ReadonlySet<string> = new Set([
  "when",
  "asks",
  "shows",
  "tone",
  "needs",
  "gives",
  "charges",
  "learns",
  "does",
  "sets",
  "uses",
  "grants",
  "decides",
  "in",
  "due",
  "shown",
  "levels",
  "also",
  "facts",
  "before",
]);
const LONGEST_LINE = 60;

/** A value in braces and brackets. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(", ")}]`;
  if (!isPlainObject(value)) return scalarText(value, true);
  return `{${Object.entries(value)
    .map(([key, inner]) => `${scalarText(key, true)}: ${flowText(inner)}`)
    .join(", ")}}`;
}

const isShort = (key: string | null, value: unknown) => key !== null && ONE_LINE.has(key) && flowText(value).length <= LONGEST_LINE;

/** The lines of a value behind `key:` or `- `; the first stands on the same line. */
function valueLines(value: unknown, column: number, key: string | null): string[] {
  if (typeof value === "string") return wordLines(value, column);
  if (Array.isArray(value)) {
    if (value.length === 0) return ["[]"];
    if (value.every((item) => item === null || typeof item !== "object") || isShort(key, value)) return [flowText(value)];
    return ["", ...value.flatMap((item) => itemLines(item, column + 2))];
  }
  if (!isPlainObject(value)) return [String(value)];
  if (Object.keys(value).length === 0) return ["{}"];
  if (isShort(key, value)) return [flowText(value)];
  return ["", ...Object.entries(value).flatMap(([name, inner]) => pairLines(name, inner, column + 2))];
}

/** Words of several lines stand as a block where a block can say them. */
function wordLines(words: string, column: number): string[] {
  const bare = words.replace(/\n+$/, "");
  const breaks = words.length - bare.length;
  const isPlainBlock = bare.includes("\n") && breaks <= 1 && !/^\n|[ \t]$|[ \t]\n/.test(bare) && fitsBlock(bare);
  if (!isPlainBlock) return [scalarText(words, false)];
  return [`|${breaks === 0 ? "-" : ""}`, ...bare.split("\n").map((line) => (line === "" ? "" : " ".repeat(column + 2) + line))];
}

function pairLines(key: string, value: unknown, column: number): string[] {
  const [first = "", ...rest] = valueLines(value, column, key);
  return [`${" ".repeat(column)}${scalarText(key, false)}:${first === "" ? "" : ` ${first}`}`, ...rest];
}

function itemLines(value: unknown, column: number): string[] {
  const dash = `${" ".repeat(column)}- `;
  if (isPlainObject(value) && Object.keys(value).length > 0) {
    const [first = "", ...rest] = Object.entries(value).flatMap(([key, inner]) => pairLines(key, inner, column + 2));
    return [dash + first.trimStart(), ...rest];
  }
  const [first = "", ...rest] = valueLines(value, column, null);
  return [dash + first, ...rest];
}

/** An entry of a block in the house's style, with its last newline: a field where it has a key, else a list item. */
export const entryText = (key: string | null, value: unknown, column: number, eol: string): string =>
  (key === null ? itemLines(value, column) : pairLines(key, value, column)).map((line) => line + eol).join("");
