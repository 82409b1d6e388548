import { basename } from "node:path";
import { type Problem, problem } from "~/engine/scenario/problem";
import { partFiles } from "~/services/catalog/scenario-files.server";

/** The parts of a folder that none of its scenarios uses. Where one of these could not be read, it may be the one that does. */
export function checkParts(folder: string, used: readonly (readonly string[] | null)[]): Problem[] {
  if (used.includes(null)) return [];
  const names = new Set(used.flatMap((parts) => parts ?? []));
  return partFiles(folder)
    .filter((file) => !names.has(basename(file, ".yaml")))
    .map((file) => ({
      ...problem("GR2007", "id", "no scenario of this folder uses this part: use it, or take it out", "advice"),
      ...{ file, line: 1, column: 1 },
    }));
}
