import { toCodePoint } from "../invisible";
import { type Edit, indentOf, lineAbove } from "./edit";

/** What stands before a line's name or value, where YAML takes plain spaces alone. */
const BETWEEN = /^[^\S\n]*(?:-[^\S\n]+)*|(?<=^[^\S\n]*(?:-[^\S\n]+)*[\w-]+:)[^\S\n]+/g;
const ODD = /[^\S \t\n\r]/;

/** Plain spaces instead of every tab that indents, and of every other kind of space where one is wanted. */
export function* spaceEdits(lines: readonly string[]): Generator<Edit> {
  for (const width of [2, 4, 8, 0])
    yield* mended(lines, TAB, (line, index) => untabbed(line, index, lines, width), "a tab cannot indent here: use spaces");
  const odd = lines.flatMap((line) => line.match(BETWEEN) ?? []).find((found) => ODD.test(found));
  if (odd === undefined) return;
  const name = toCodePoint(ODD.exec(odd)?.[0] ?? "");
  const plain = (line: string) => line.replace(BETWEEN, (found) => found.replaceAll(/[^\S \t\n\r]/g, " "));
  yield* mended(lines, ODD, plain, `${name} stands here, where a plain space belongs: type a space instead`);
}

const TAB = /\t/;

function* mended(lines: readonly string[], what: RegExp, mend: (line: string, index: number) => string, message: string): Generator<Edit> {
  const found = lines.flatMap((line, index) => (line.match(BETWEEN)?.some((part) => what.test(part)) ? [index] : []));
  const [index] = found;
  if (index === undefined) return;
  const more = found.length - 1;
  yield {
    index,
    column: (lines[index] ?? "").search(what) + 1,
    message: more === 0 ? message : `${message}, and on ${more} more ${more === 1 ? "line" : "lines"}`,
    lines: lines.map((line, at) => (found.includes(at) ? mend(line, at) : line)),
  };
}

/** As wide as the file's tabs may be; 0 stands for as far in as the line above. */
function untabbed(line: string, index: number, lines: readonly string[], width: number): string {
  const indent = line.slice(0, indentOf(line));
  const column = width === 0 ? indentOf(lines[lineAbove(lines, index)] ?? "") : indent.replaceAll("\t", " ".repeat(width)).length;
  return `${" ".repeat(column)}${line.trimStart()}`;
}
