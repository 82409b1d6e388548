import { sep } from "node:path";
import type { CaseTrouble } from "~/views/library";
import { catalog } from "./catalog.server";

/** What is wrong in the scenario folder's files, the first of each file: mending it may mend the others. */
export function listTroubles(): CaseTrouble[] {
  const { problems, outdated } = catalog();
  const first = new Map(problems.map(({ file = "" }) => [file, problems.find((found) => found.file === file)]));
  return [...first].flatMap(([file, found]) => {
    if (!found) return [];
    const { line, column, code, message } = found;
    const [folder = ""] = file.split(sep).slice(-2);
    return [
      { place: `${file}:${line}:${column}`, message: `${code}: ${message}`, isOutdated: outdated.includes(folder) || isShared(file) },
    ];
  });
}

/** A file that all scenarios share keeps the server from starting, so where one is wrong now, it was read when it was not. */
function isShared(file: string): boolean {
  return /[\\/](?:limits|scoring|career)\.yaml$/.test(file);
}
