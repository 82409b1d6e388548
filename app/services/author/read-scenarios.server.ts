import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import type { Problem } from "~/engine/scenario/problem";
import { type Catalog, readCatalog } from "~/services/catalog/catalog.server";
import { type Entry, readScenario } from "~/services/catalog/read-scenario.server";
import { checkCareer } from "./check-career.server";

/** The scenarios at a path, with the shared files beside them and everything that keeps one of the files from being read. */
export interface ScenariosAt {
  catalog: Catalog;
  entries: Entry[];
  problems: Problem[];
  /** How many scenario files there are, sound or not. */
  files: number;
}

/** Reads a whole scenario folder, the folder of one scenario, or its file. */
export function readScenarios(path: string): ScenariosAt {
  if (existsSync(join(path, "limits.yaml"))) {
    const catalog = readCatalog(path);
    const bad = new Set(catalog.problems.map(({ file }) => file));
    const names = [...readdirSync(path)].filter((name) => existsSync(join(path, name, "scenario.yaml")));
    const problems = [...catalog.problems, ...checkCareer(path, names)];
    return { catalog, entries: [...catalog.entries.values()], problems, files: catalog.entries.size + bad.size };
  }
  const folder = extname(path) === "" ? path : dirname(path);
  const catalog = readCatalog(dirname(folder), []);
  const entry = readScenario(folder, basename(folder), { ...catalog, competencies: catalog.career?.competencies });
  return "problems" in entry
    ? { catalog, entries: [], problems: entry.problems, files: 1 }
    : { catalog, entries: [entry], problems: [], files: 1 };
}
