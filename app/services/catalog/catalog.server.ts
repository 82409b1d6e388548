import { existsSync } from "node:fs";
import { join } from "node:path";
import { careerFormat } from "~/engine/career/career-format";
import { resolveCareer } from "~/engine/career/resolve-career";
import type { CareerFile } from "~/engine/career/rules";
import type { Model } from "~/engine/count/model";
import { modelFormat } from "~/engine/count/model-format";
import { limitsFormat } from "~/engine/limits/limits-format";
import type { LimitsFile } from "~/engine/limits/schema";
import type { Parts } from "~/engine/scenario/parts/part-read";
import type { Problem } from "~/engine/scenario/problem";
import { settings } from "~/process/settings.server";
import { shared } from "~/process/shared";
import type { Version } from "~/store/documents";
import { CatalogError } from "./catalog-error.server";
import { type Stamps, stampsOf } from "./file-stamps.server";
import { type PublishedCases, publishedCases } from "./published-cases.server";
import { readFile } from "./read-file.server";
import { readParts } from "./read-parts.server";
import { type Entry, readScenario } from "./read-scenario.server";
import { scenarioNames } from "./scenario-files.server";
import { toVersion } from "./to-version.server";

/** The scenarios that can be played, with the limits and the scoring model that they share. */
export interface Catalog {
  entries: Map<string, Entry>;
  /** Scenarios that say of themselves that they are drafts. Nobody is served one; whoever writes it can play it. */
  drafts: Map<string, Entry>;
  /** What scenarios can have in common, read once for all of them. */
  parts: Parts;
  limits: LimitsFile;
  model: Model;
  /** How one rises; null where the folder has no `career.yaml`, and then there are no gates. */
  career: CareerFile | null;
  /** What is kept of the shared files once something is played by them. */
  versions: { limits: Version; model: Version; career: Version | null };
  /** What is wrong in files that are therefore not served, or served as they were before. */
  problems: Problem[];
  /** Scenarios that are served as they were before, since their files have problems now. */
  outdated: readonly string[];
}

/** Reads a scenario folder, or those of its scenarios that are named. A scenario with problems is left out and reported; shared files with problems are an error. */
export function readCatalog(folder: string, names = scenarioNames(folder)): Catalog {
  const limits = readFile(join(folder, "limits.yaml"), limitsFormat);
  const model = readFile(join(folder, "scoring.yaml"), modelFormat);
  const career = readCareer(join(folder, "career.yaml"), "problems" in limits ? null : limits.value);
  if ("problems" in limits || "problems" in model || (career && "problems" in career))
    throw new CatalogError([limits, model, career].flatMap((found) => (found && "problems" in found ? found.problems : [])));
  const shared = { limits: limits.value, model: model.value, career: career ? career.value : null };
  const versions = {
    limits: toVersion("limits", "limits", limits.source, limits.value),
    model: toVersion("model", model.value.version, model.source, model.value),
    career: career && toVersion("career", career.value.version, career.source, career.value),
  };
  const entries = new Map<string, Entry>();
  const drafts = new Map<string, Entry>();
  const parts = readParts(folder);
  const problems = [...parts.values()].flatMap((part) => ("problems" in part ? part.problems : []));
  for (const name of names) {
    const found = readScenario(join(folder, name), name, { ...shared, parts, competencies: shared.career?.competencies });
    if ("problems" in found) problems.push(...found.problems);
    else (found.isDraft ? drafts : entries).set(found.scenario.id, found);
  }
  return { entries, drafts, parts, ...shared, versions, problems, outdated: [] };
}

/** The career's rules, their names resolved where the ladder could be read; null where there are none. */
function readCareer(file: string, limits: LimitsFile | null): { value: CareerFile; source: string } | { problems: Problem[] } | null {
  if (!existsSync(file)) return null;
  const found = readFile(file, careerFormat);
  if ("problems" in found || !limits) return found;
  const { career, problems } = resolveCareer(found.value, limits);
  return problems.length > 0
    ? { problems: problems.map((one) => ({ ...one, file, ...found.place(one.at) })) }
    : { value: career, source: found.source };
}

/** A catalog, and how the files stood just before they were read. */
interface Kept {
  catalog: Catalog;
  stamps: Stamps;
}

const kept = shared("catalog", () => new Map<string, Kept>());

/** The catalog of a folder, read once a process unless what is kept of it is replaced, and the stamps of what was read. */
export function keptCatalog(folder: string): Kept {
  const found = kept.get(folder) ?? { stamps: stampsOf(folder), catalog: readCatalog(folder) };
  kept.set(folder, found);
  return found;
}

/** Keeps another catalog for a folder, from now on. */
export function keepCatalog(folder: string, found: Kept): void {
  kept.set(folder, found);
}

/** The catalog of a folder. */
export function catalogOf(folder: string): Catalog {
  return keptCatalog(folder).catalog;
}

/** The catalog of the installation's own folder, without what is published. */
export function catalogOfFiles(): Catalog {
  return catalogOf(settings().scenariosDir);
}

/** The installation's catalog: the cases of its folder and those that are published. */
export function catalog(): Catalog {
  return withPublished(catalogOfFiles(), publishedCases());
}

const merged = shared("catalogs with published cases", () => new WeakMap<Catalog, { cases: PublishedCases; catalog: Catalog }>());

/** A folder's catalog together with what is published; made once for each pair, since every request asks. A published case goes before a file of its name. */
function withPublished(catalog: Catalog, cases: PublishedCases): Catalog {
  if (cases.entries.size === 0 && cases.problems.length === 0) return catalog;
  const known = merged.get(catalog);
  if (known?.cases === cases) return known.catalog;
  const drafts = new Map([...catalog.drafts].filter(([id]) => !cases.entries.has(id)));
  const entries = new Map([...catalog.entries, ...cases.entries].sort(([one], [other]) => (one < other ? -1 : 1)));
  const both = { ...catalog, drafts, entries, problems: [...catalog.problems, ...cases.problems] };
  merged.set(catalog, { cases, catalog: both });
  return both;
}
