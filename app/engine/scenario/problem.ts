import { invisibleIn } from "./invisible";

/** What is wrong in a file, where, and the way out. Lines and columns count from 1. */
export interface Problem {
  code: string;
  severity: "error" | "warning" | "advice";
  message: string;
  /** Path inside the file, such as `situations.opening.choices.ask-gauge.to`. */
  at: string;
  file?: string;
  line?: number;
  column?: number;
}

export function problem(code: string, at: string, message: string, severity: Problem["severity"] = "error"): Problem {
  return { code, severity, message, at };
}

/** Problems of the plain form at the paths that their author wrote. One mistake in something that was written once is said once. */
export function toWritten(problems: readonly Problem[], pathAsWritten: (at: string) => string): Problem[] {
  const found = new Map<string, Problem>();
  for (const one of problems) {
    const written = one.file === undefined ? { ...one, at: pathAsWritten(one.at) } : one;
    const key = [written.file, written.at, written.code, written.message].join("\n");
    if (!found.has(key)) found.set(key, written);
  }
  return [...found.values()];
}

/** Without what is said of the same place before: an anchor is written once, and each alias would say again what is wrong in it. */
export function saidOnce(problems: readonly Problem[]): Problem[] {
  const said = new Set<string>();
  return problems.filter(({ file, line, column, code, message }) => {
    const key = [file, line, column, code, message].join("\n");
    return !said.has(key) && said.add(key);
  });
}

/** For sorting: as a reader meets them, file by file from its first line on; a file that goes without a name comes first. */
export function byPlace(one: Problem, other: Problem): number {
  const [file = "", beside = ""] = [one.file, other.file];
  if (file !== beside) return file < beside ? -1 : 1;
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
}

/** "; did you mean `x`?" for the nearest of the known names, or nothing where none is near; or what nobody sees in the name. */
export function didYouMean(name: string, known: Iterable<string>, mostApart = 2): string {
  const unseen = invisibleIn(name);
  if (unseen !== undefined) return `: ${unseen} stands in this name, delete it`;
  let best: string | undefined;
  let least = Math.max(mostApart, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase(), least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best === undefined ? "" : `; did you mean \`${best}\`?`;
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other (Damerau 1964), or `limit` if there are as many. */
function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    [beforeLast, last] = [last, current];
  }
  return Math.min(limit, last[other.length] ?? limit);
}
