import { type OpenBracket, openBrackets } from "./flow";
import { isOpenEnd, isSilent, type LineStep, lineParts } from "./line-parts";

/** A place at which something can be written: under which path, as what, and what stands there so far. */
export interface Here {
  /** Names and, for items of lists, zeros. */
  path: readonly (string | number)[];
  /** An item of a list in block style can begin as a key, or be a value. */
  as: "key" | "value" | "item";
  word: string;
  /** The keys that stand beside it. */
  taken: readonly string[];
}

/** TextLines of a text, counted from 1. */
export interface TextLines {
  readonly lines: number;
  line: (number: number) => { text: string };
}

/** Where in a case someone writes, from indentation and brackets alone, so that it works while the text is broken. Null within words: there is nothing to offer. */
export function hereAt(text: TextLines, number: number, column: number): Here | null {
  const before = text.line(number).text.slice(0, column);
  if (isSilent(before) && before.includes("#")) return null;
  const { steps, rest, from } = lineParts(before);
  const word = /[\w-]*$/.exec(before)?.[0] ?? "";
  const flow = rest.replace(/^&\S+\s+/, "");
  if (/^[{[]/.test(flow)) return inBrackets(text, number, steps, flow, word);
  if (flow !== "" && !/^["']?[\w-]*$/.test(flow)) return null;
  const isValue = steps.at(-1)?.key != null;
  if (isValue) return toHere(above(text, number, steps), { as: "value", word, taken: [] });
  const own: LineStep = { column: flow === "" ? column : from, key: "" };
  const found = above(text, number, [...steps, own]);
  return toHere(found && { ...found, path: found.path.slice(0, -1) }, {
    as: steps.length > 0 ? "item" : "key",
    word,
    taken: [...(found?.beside ?? []), ...below(text, number, own.column)],
  });
}

function toHere(found: Above | null, rest: Omit<Here, "path">): Here | null {
  return found && { path: found.path, ...rest };
}

function inBrackets(text: TextLines, number: number, steps: readonly LineStep[], flow: string, word: string): Here | null {
  const open = openBrackets(flow);
  const last = open?.at(-1);
  const found = above(text, number, steps);
  if (!open || !last || !found) return null;
  const path = [...found.path, ...open.slice(0, -1).map(stepInto)];
  if (last.kind === "[") return { path: [...path, 0], as: "value", word, taken: [] };
  return last.key === null ? { path, as: "key", word, taken: last.keys } : { path: [...path, last.key], as: "value", word, taken: [] };
}

const stepInto = ({ kind, key }: OpenBracket): string | number => (kind === "{" ? (key ?? "") : 0);

interface Above {
  path: (string | number)[];
  /** The keys beside the innermost step, above it. */
  beside: string[];
}

/** The path of these steps of a line; null where a line that they would stand in has words of its own. */
function above(text: TextLines, number: number, steps: readonly LineStep[]): Above | null {
  const path: (string | number)[] = steps.map(({ key }) => key ?? 0);
  const beside: string[] = [];
  let top = steps[0];
  const own = steps.at(-1);
  for (let at = number - 1; at >= 1 && top; at -= 1) {
    // Nothing holds what begins at the margin; only its neighbors are looked for.
    if (top.column === 0 && top.key !== null && top !== own) break;
    const line = text.line(at).text;
    if (isSilent(line)) continue;
    const { steps: over, rest } = lineParts(line);
    for (const [index, step] of [...over].reverse().entries()) {
      if (holds(step, top)) {
        // Only the last step of a line can have lines of its own below it, and only where nothing stands behind it.
        if (index === 0 && !isOpenEnd(rest) && step.key !== null) return null;
        path.unshift(step.key ?? 0);
        top = step;
      } else if (top === own && step.key !== null && step.column === own?.column) beside.push(step.key);
    }
  }
  return { path, beside };
}

/** Whether one step leads to another that stands below it. A list may stand at its key's own column. */
function holds(step: LineStep, below: LineStep): boolean {
  return step.column < below.column || (step.column === below.column && below.key === null && step.key !== null);
}

/** The keys that stand beside a column, below a line. */
function below(text: TextLines, number: number, column: number): string[] {
  const found: string[] = [];
  for (let at = number + 1; at <= text.lines; at += 1) {
    const line = text.line(at).text;
    if (isSilent(line)) continue;
    const { steps } = lineParts(line);
    const [first] = steps;
    const indent = first?.column ?? line.search(/\S/);
    if (indent < column) break;
    if (first && first.column === column && first.key !== null) found.push(first.key);
    if (first && first.column === column && first.key === null) break;
  }
  return found;
}
