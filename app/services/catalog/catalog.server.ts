import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type * as z from "zod";
import { careerFormat } from "~/engine/career/career-format";
import { resolveCareer } from "~/engine/career/resolve-career";
import type { CareerFile } from "~/engine/career/rules";
import type { Model } from "~/engine/count/model";
import { modelFormat } from "~/engine/count/model-format";
import type { Format } from "~/engine/format/format";
import { limitsFormat } from "~/engine/limits/limits-format";
import type { LimitsFile } from "~/engine/limits/schema";
import { parseScenario } from "~/engine/scenario/parse";
import { type Problem, problem } from "~/engine/scenario/problem";
import { readYaml } from "~/engine/scenario/read-yaml";
import type { Scenario } from "~/engine/scenario/schema";
import type { Translation } from "~/engine/scenario/translation";
import { translationFormat } from "~/engine/scenario/translation-format";
import { settings } from "~/process/settings.server";
import { shared } from "~/process/shared";
import { hashOf } from "./content-hash.server";

export interface Entry {
  scenario: Scenario;
  hash: string;
  file: string;
  place: (at: string) => { line: number; column: number };
  translations: Map<string, Translation>;
}

/** The scenarios that can be played, with the limits and the scoring model that they share. */
export interface Catalog {
  entries: Map<string, Entry>;
  limits: LimitsFile;
  limitsHash: string;
  model: Model;
  modelHash: string;
  /** How one rises; null where the folder has no `career.yaml`, and then there are no gates. */
  career: CareerFile | null;
  careerHash: string;
  /** What is wrong in files that are therefore not served. */
  problems: Problem[];
}

/** The shared files are missing or wrong, so that nothing can be played. */
export class CatalogError extends Error {
  constructor(readonly problems: Problem[]) {
    super(
      `the scenario folder cannot be used:\n${problems.map(({ file, line, column, code, message }) => `  ${file}:${line}:${column} ${code} ${message}`).join("\n")}`,
    );
  }
}

/** Reads a scenario folder, or those of its scenarios that are named. A scenario with problems is left out and reported; shared files with problems are an error. */
export function readCatalog(folder: string, names = readdirSync(folder).sort()): Catalog {
  const careerPath = join(folder, "career.yaml");
  const readLimits = read(join(folder, "limits.yaml"), limitsFormat);
  const shared = {
    limits: readLimits,
    model: read(join(folder, "scoring.yaml"), modelFormat),
    career: existsSync(careerPath) ? readCareer(careerPath, "problems" in readLimits ? null : readLimits.value) : { value: null },
  };
  const wrong = [shared.limits, shared.model, shared.career].flatMap((found) => ("problems" in found ? found.problems : []));
  if ("problems" in shared.limits || "problems" in shared.model || "problems" in shared.career) throw new CatalogError(wrong);
  const [limits, model, career] = [shared.limits.value, shared.model.value, shared.career.value];
  const entries = new Map<string, Entry>();
  const problems: Problem[] = [];
  for (const name of names) {
    if (!statSync(join(folder, name)).isDirectory()) continue;
    const found = readEntry(join(folder, name), name, { limits, model, career });
    if ("problems" in found) problems.push(...found.problems);
    else entries.set(found.scenario.id, found);
  }
  return { entries, limits, limitsHash: hashOf(limits), model, modelHash: hashOf(model), career, careerHash: hashOf(career), problems };
}

/** Reads one scenario's folder, with its translations. */
export function readEntry(
  folder: string,
  name: string,
  shared: Pick<Catalog, "limits" | "model" | "career">,
): Entry | { problems: Problem[] } {
  const file = join(folder, "scenario.yaml");
  const source = readText(file);
  if (typeof source !== "string") return { problems: [source] };
  const parsed = parseScenario(source, { ...shared, competencies: shared.career?.competencies });
  if ("problems" in parsed) return { problems: parsed.problems.map((found) => ({ ...found, file })) };
  const { scenario, place } = parsed;
  if (scenario.id !== name)
    return {
      problems: [
        {
          ...problem("GR0004", "id", `the folder is called \`${name}\` and the scenario \`${scenario.id}\`: make them the same`),
          file,
          ...place("id"),
        },
      ],
    };
  const translations = new Map<string, Translation>();
  const problems: Problem[] = [];
  for (const other of readdirSync(folder)) {
    const locale = /^([a-z]{2,3}(?:-[A-Z]{2})?)\.yaml$/.exec(other)?.[1];
    if (locale === undefined) continue;
    const found = read(join(folder, other), translationFormat);
    if ("problems" in found) problems.push(...found.problems);
    else translations.set(locale, found.value);
  }
  return problems.length > 0 ? { problems } : { scenario, hash: hashOf(scenario), file, place, translations };
}

/** The career's rules, their names resolved where the ladder could be read. */
function readCareer(file: string, limits: LimitsFile | null): { value: CareerFile } | { problems: Problem[] } {
  const found = read(file, careerFormat);
  if ("problems" in found || !limits) return found;
  const { career, problems } = resolveCareer(found.value, limits);
  return problems.length > 0 ? { problems: problems.map((one) => ({ ...one, file, ...found.place(one.at) })) } : { value: career };
}

function read<Schema extends z.ZodType>(file: string, format: Format<Schema>) {
  const source = readText(file);
  if (typeof source !== "string") return { problems: [source] };
  const found = readYaml(source, format);
  return "problems" in found ? { problems: found.problems.map((one) => ({ ...one, file })) } : found;
}

function readText(file: string): string | Problem {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    return {
      ...problem("GR0005", "", `cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`),
      file,
      line: 1,
      column: 1,
    };
  }
}

const kept = shared("catalog", (): { folder: string; catalog: Catalog | null } => ({ folder: "", catalog: null }));

/** The installation's catalog, read once a process. */
export function catalog(): Catalog {
  const { scenariosDir } = settings();
  if (kept.folder !== scenariosDir) kept.catalog = null;
  kept.catalog ??= readCatalog(scenariosDir);
  kept.folder = scenariosDir;
  return kept.catalog;
}
