import { type Edit, indentOf, lineBelow, replaceLine } from "./edit";

/** The colon, or the space behind it, that a line lacks after its name. */
export function* colonEdits(lines: readonly string[], index: number): Generator<Edit> {
  const line = lines[index] ?? "";
  const [, before = "", name = "", glued = ""] = /^(\s*(?:- +)?)([\w-]+):([^\s/].*)$/.exec(line) ?? [];
  const column = before.length + name.length + 1;
  if (glued !== "")
    yield {
      index,
      column,
      message: `a space is missing after the colon of \`${name}\``,
      lines: replaceLine(lines, index, `${before}${name}: ${glued}`),
    };
  const [, dash = "", word = "", rest = ""] = /^(\s*(?:- +)?)([a-z][\w-]*)( +\S.*)?$/.exec(line) ?? [];
  if (word === "" || !(rest === "" ? hasMoreUnder(lines, index) : /^ +["'[{]/.test(rest) || isNameElsewhere(lines, word))) return;
  yield {
    index,
    column: dash.length + word.length + 1,
    message: `a colon is missing after \`${word}\``,
    lines: replaceLine(lines, index, `${dash}${word}:${rest}`),
  };
}

function hasMoreUnder(lines: readonly string[], index: number): boolean {
  const below = lineBelow(lines, index);
  return below >= 0 && indentOf(lines[below] ?? "") > indentOf(lines[index] ?? "");
}

/** Text goes over several lines at times: a word is taken for a name only where the file has it as one. */
function isNameElsewhere(lines: readonly string[], word: string): boolean {
  return lines.some((line) => line.trimStart().startsWith(`${word}:`));
}
