import { type Edit, lineAbove, replaceLine } from "./edit";

const CLOSERS: Readonly<Record<string, string>> = { "{": "}", "[": "]" };
/** A list over more lines than this is written as a list of dashes. */
const MOST_LINES = 8;

/** What closes a bracket or a brace that was left open, at the end of its line or of the last one before the trouble. */
export function* bracketEdits(lines: readonly string[], index: number): Generator<Edit> {
  const last = lineAbove(lines, index);
  let opened = index;
  for (let steps = 0; steps < MOST_LINES && opened >= 0; steps += 1) {
    const open = openIn(lines[opened] ?? "");
    if (open.length > 0) {
      const closers = open
        .map(({ bracket }) => CLOSERS[bracket])
        .reverse()
        .join("");
      const { column, bracket } = open[0] ?? { column: 0, bracket: "" };
      const message = `\`${bracket}\` is opened here and never closed: add \`${closers}\``;
      for (const end of new Set([opened, Math.max(opened, last)]))
        yield { index: opened, column: column + 1, message, lines: replaceLine(lines, end, `${(lines[end] ?? "").trimEnd()}${closers}`) };
      return;
    }
    opened = lineAbove(lines, opened);
  }
}

/** The brackets of a line that it does not close itself, except for those in quotes. */
function openIn(line: string): { bracket: string; column: number }[] {
  const open: { bracket: string; column: number }[] = [];
  const bare = line.replaceAll(/"(?:[^"\\]|\\.)*"|(?<=[\s[{,])'[^']*'/g, (quoted) => " ".repeat(quoted.length));
  for (const { 0: bracket, index: column } of bare.matchAll(/[[\]{}]/g))
    if (CLOSERS[bracket] !== undefined) open.push({ bracket, column });
    else open.pop();
  return open;
}
