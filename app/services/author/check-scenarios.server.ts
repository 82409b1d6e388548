import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { diagnose } from "~/analysis/diagnostics/diagnose";
import { examineCase } from "~/analysis/diagnostics/examine-case";
import { byPlace, type Problem } from "~/engine/scenario/problem";
import { type Catalog, readCatalog } from "~/services/catalog/catalog.server";
import { type Entry, readScenario } from "~/services/catalog/read-scenario.server";
import { toCase } from "./case-to-examine.server";
import { unknownInCareer } from "./check-career.server";

export interface Checked {
  files: number;
  /** Test lines that were played, over levels and variants. */
  lines: number;
  problems: Problem[];
}

/** So many positions of a variant are explored before it is said that they are too many. */
const MOST_POSITIONS = 200_000;

/**
 * Checks scenario files, folders of one, or a whole scenario folder: their shape, their names, their authors' own test lines, and all that the analyser
 * can say of what they do.
 */
export function checkScenarios(paths: readonly string[], mostPositions = MOST_POSITIONS): Checked {
  const checked: Checked = { files: 0, lines: 0, problems: [] };
  for (const path of paths) {
    const found = entriesAt(path);
    checked.files += found.files;
    checked.problems.push(...found.problems);
    for (const entry of found.entries) {
      const { lines, problems } = checkPlay(found.catalog, entry, mostPositions);
      checked.lines += lines;
      checked.problems.push(...problems);
    }
  }
  return checked;
}

function entriesAt(path: string): {
  catalog: Pick<Catalog, "limits" | "model" | "career">;
  entries: Entry[];
  problems: Problem[];
  files: number;
} {
  if (existsSync(join(path, "limits.yaml"))) {
    const catalog = readCatalog(path);
    const bad = new Set(catalog.problems.map(({ file }) => file));
    const names = [...readdirSync(path)].filter((name) => existsSync(join(path, name, "scenario.yaml")));
    const problems = [...catalog.problems, ...unknownInCareer(path, names)];
    return { catalog, entries: [...catalog.entries.values()], problems, files: catalog.entries.size + bad.size };
  }
  const folder = extname(path) === "" ? path : dirname(path);
  const catalog = readCatalog(dirname(folder), []);
  const entry = readScenario(folder, basename(folder), { ...catalog, competencies: catalog.career?.competencies });
  return "problems" in entry
    ? { catalog, entries: [], problems: entry.problems, files: 1 }
    : { catalog, entries: [entry], problems: [], files: 1 };
}

function checkPlay(shared: Pick<Catalog, "limits" | "model">, entry: Entry, mostPositions: number): Omit<Checked, "files"> {
  const examined = examineCase(toCase(shared, entry), mostPositions);
  const runs = examined.levels.flatMap(({ lines }) => lines.flatMap((line) => line.runs));
  return { lines: runs.length, problems: placed(entry, diagnose(examined)) };
}

/** Problems of a scenario that was read, with their places in its files. */
export function placed({ file, place }: Entry, problems: readonly Problem[]): Problem[] {
  return problems
    .map((found) =>
      found.file === undefined
        ? { ...found, file, ...place(found.at) }
        : { ...found, file: join(dirname(file), found.file), ...placeIn(join(dirname(file), found.file), found.at) },
    )
    .sort(byPlace);
}

/** Where a path of a translation stands: the line that begins with its last name, since its names hold dots. */
function placeIn(file: string, at: string): { line: number; column: number } {
  const name = at.replace(/^words\./, "");
  const line = readFileSync(file, "utf8")
    .split("\n")
    .findIndex((text) => text.trimStart().replace(/^["']/, "").startsWith(name));
  return { line: line === -1 ? 1 : line + 1, column: 1 };
}

/** The line of a file that a problem points at, to be shown under it. */
export function sourceLine({ file, line }: Problem): string | undefined {
  if (file === undefined || line === undefined || !existsSync(file)) return undefined;
  return readFileSync(file, "utf8").split("\n")[line - 1];
}
