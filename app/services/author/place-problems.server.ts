import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { byPlace, type Problem, saidOnce } from "~/engine/scenario/problem";
import type { Entry } from "~/services/catalog/read-scenario.server";

/** Problems of a scenario that was read, with their places in its files and in those of its parts, in the order of the files. */
export function placeProblems({ file, place }: Pick<Entry, "file" | "place">, problems: readonly Problem[]): Problem[] {
  const placed = problems.map((found) => {
    if (found.file === undefined) return { ...found, file, ...place(found.at) };
    const beside = join(dirname(file), found.file);
    return { ...found, file: beside, ...placeInTranslation(beside, found.at) };
  });
  return saidOnce(placed).sort(byPlace);
}

/** Where a path of a translation stands: the line that begins with its last name, since its names hold dots. */
function placeInTranslation(file: string, at: string): { line: number; column: number } {
  const name = at.replace(/^words\./, "");
  const line = readFileSync(file, "utf8")
    .split("\n")
    .findIndex((text) => text.trimStart().replace(/^["']/, "").startsWith(name));
  return { line: line === -1 ? 1 : line + 1, column: 1 };
}
