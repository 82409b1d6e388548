/** A change of one slip of the hand, where the slip is, and the way out in words. Lines count from 0 here, columns from 1. */
export interface Edit {
  index: number;
  column: number;
  message: string;
  /** The whole text without the slip, line for line: an edit neither adds nor removes a line. */
  lines: readonly string[];
}

/** How many blank characters a line begins with. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The nearest line above that is more than a blank or a comment, or -1. */
export function lineAbove(lines: readonly string[], index: number): number {
  let above = index - 1;
  while (above >= 0 && isBare(lines[above] ?? "")) above -= 1;
  return above;
}

/** The nearest line below that is more than a blank or a comment, or -1. */
export function lineBelow(lines: readonly string[], index: number): number {
  let below = index + 1;
  while (below < lines.length && isBare(lines[below] ?? "")) below += 1;
  return below < lines.length ? below : -1;
}

/** The lines with another one at this place. */
export function replaceLine(lines: readonly string[], index: number, line: string): readonly string[] {
  return lines.with(index, line);
}

/** The line itself, or where that is blank the next one that is not. */
export function lineAt(lines: readonly string[], index: number): number {
  return isBare(lines[index] ?? "") ? Math.max(lineBelow(lines, index), 0) : index;
}

function isBare(line: string): boolean {
  return /^\s*(?:#|$)/.test(line);
}
