import { type Edit, indentOf, lineAbove, lineBelow, replaceLine } from "./edit";

/** Each line near a trouble begun at another column: the line itself, the one that it stands under, and its neighbors. */
export function* columnEdits(lines: readonly string[], index: number): Generator<Edit> {
  const column = indentOf(lines[index] ?? "");
  const [above, below] = [lineAbove(lines, index), lineBelow(lines, index)];
  const parent = parentOf(lines, index);
  if (above >= 0 && indentOf(lines[above] ?? "") > column) yield moved(lines, above, column);
  if (parent >= 0) yield moved(lines, parent, column);
  for (const other of columnsAbove(lines, index)) if (other !== column) yield moved(lines, index, other);
  if (below >= 0 && indentOf(lines[below] ?? "") > column) yield moved(lines, below, column);
}

/** A name with nothing under it above a line that stands twice, begun further left, so that what follows stands under it. */
export function* emptyNameEdits(lines: readonly string[], index: number): Generator<Edit> {
  const empty = emptyNameAbove(lines, index);
  if (empty < 0) return;
  for (const column of columnsAbove(lines, empty)) if (column < indentOf(lines[empty] ?? "")) yield moved(lines, empty, column);
}

function moved(lines: readonly string[], index: number, column: number): Edit {
  const line = lines[index] ?? "";
  const by = indentOf(line) - column;
  const columns = Math.abs(by) === 1 ? "1 column" : `${Math.abs(by)} columns`;
  return {
    index,
    column: indentOf(line) + 1,
    message: `this line begins ${columns} too far ${by > 0 ? "right" : "left"}: begin it at column ${column + 1}`,
    lines: replaceLine(lines, index, `${" ".repeat(column)}${line.trimStart()}`),
  };
}

/** The nearest line above that begins further left. */
function parentOf(lines: readonly string[], index: number): number {
  const column = indentOf(lines[index] ?? "");
  let above = lineAbove(lines, index);
  while (above >= 0 && indentOf(lines[above] ?? "") >= column) above = lineAbove(lines, above);
  return above;
}

/** The columns of the line above, and of each that it stands under. */
function columnsAbove(lines: readonly string[], index: number): number[] {
  const columns: number[] = [];
  for (let above = lineAbove(lines, index); above >= 0; above = parentOf(lines, above)) columns.push(indentOf(lines[above] ?? ""));
  return columns;
}

/** The nearest name above with nothing under it, at this line's own column: what should stand under it stands beside it. */
function emptyNameAbove(lines: readonly string[], index: number): number {
  const column = indentOf(lines[index] ?? "");
  for (let above = lineAbove(lines, index); above >= 0; above = lineAbove(lines, above)) {
    const line = lines[above] ?? "";
    if (indentOf(line) < column) return -1;
    if (indentOf(line) > column || !/^\s*[\w-]+:\s*$/.test(line)) continue;
    const below = lineBelow(lines, above);
    if (below >= 0 && indentOf(lines[below] ?? "") === column) return above;
  }
  return -1;
}
