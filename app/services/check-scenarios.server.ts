import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { limitsOf } from "~/engine/limits/schema";
import { toRules } from "~/engine/play/rules";
import { levelsOf, runTestLine } from "~/engine/play/test-line";
import { byPlace, type Problem, problem } from "~/engine/scenario/problem";
import { type Catalog, type Entry, readCatalog, readEntry } from "./catalog.server";

export interface Checked {
  files: number;
  /** Test lines that were played, over levels and variants. */
  lines: number;
  problems: Problem[];
}

/** Checks scenario files, folders of one, or a whole scenario folder: their shape, their names, and their authors' own test lines. */
export function checkScenarios(paths: readonly string[]): Checked {
  const checked: Checked = { files: 0, lines: 0, problems: [] };
  for (const path of paths) {
    const found = entriesAt(path);
    checked.files += found.files;
    checked.problems.push(...found.problems);
    for (const entry of found.entries) {
      const { lines, problems } = checkLines(found.catalog, entry);
      checked.lines += lines;
      checked.problems.push(...problems);
    }
  }
  return checked;
}

function entriesAt(path: string): { catalog: Pick<Catalog, "limits" | "model">; entries: Entry[]; problems: Problem[]; files: number } {
  if (existsSync(join(path, "limits.yaml"))) {
    const catalog = readCatalog(path);
    const bad = new Set(catalog.problems.map(({ file }) => file));
    return { catalog, entries: [...catalog.entries.values()], problems: catalog.problems, files: catalog.entries.size + bad.size };
  }
  const folder = existsSync(path) && statSync(path).isDirectory() ? path : dirname(path);
  const catalog = readCatalog(dirname(folder), []);
  const entry = readEntry(folder, basename(folder), catalog);
  return "problems" in entry
    ? { catalog, entries: [], problems: entry.problems, files: 1 }
    : { catalog, entries: [entry], problems: [], files: 1 };
}

function checkLines({ limits, model }: Pick<Catalog, "limits" | "model">, entry: Entry): { lines: number; problems: Problem[] } {
  const { scenario, file, place } = entry;
  const problems: Problem[] = [];
  let lines = 0;
  for (const level of scenario.levels) {
    const rules = toRules(scenario, limitsOf(limits, level), model);
    for (const [name, test] of Object.entries(scenario.tests)) {
      if (!levelsOf(scenario, test).includes(level)) continue;
      const at = `tests.${name}`;
      for (const { variant, wrong } of runTestLine(rules, test)) {
        lines += 1;
        if (wrong !== null)
          problems.push({
            ...problem("GR1005", at, `the line \`${name}\` at ${level} in variant \`${variant}\` ${wrong}`),
            file,
            ...place(at),
          });
      }
    }
  }
  return { lines, problems: problems.sort(byPlace) };
}

/** The line of a file that a problem points at, to be shown under it. */
export function sourceLine({ file, line }: Problem): string | undefined {
  if (file === undefined || line === undefined || !existsSync(file)) return undefined;
  return readFileSync(file, "utf8").split("\n")[line - 1];
}
