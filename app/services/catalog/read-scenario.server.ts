import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseScenario, type ScenarioRead, type SharedFiles } from "~/engine/scenario/parse";
import { type Problem, problem } from "~/engine/scenario/problem";
import type { Translation } from "~/engine/scenario/translation";
import { translationFormat } from "~/engine/scenario/translation-format";
import type { Version } from "~/store/documents";
import { readFile, readText } from "./read-file.server";
import { toVersion } from "./to-version.server";

/** A scenario that can be played, with its translations. A version keeps it as `written`, since a ladder may be renamed after it. */
export interface Entry extends ScenarioRead {
  version: Version;
  file: string;
  translations: Map<string, Translation>;
}

/** Reads one scenario's folder, with its translations. */
export function readScenario(folder: string, name: string, shared: SharedFiles): Entry | { problems: Problem[] } {
  const file = join(folder, "scenario.yaml");
  const source = readText(file);
  if (typeof source !== "string") return { problems: [source] };
  const parsed = parseScenario(source, shared);
  if ("problems" in parsed) return { problems: parsed.problems.map((found) => ({ file, ...found })) };
  const { scenario, written, used, place } = parsed;
  if (scenario.id !== name) {
    const message = `the folder is called \`${name}\` and the scenario \`${scenario.id}\`: make them the same`;
    return { problems: [{ ...problem("GR0004", "id", message), file, ...place("id") }] };
  }
  const { translations, problems } = readTranslations(folder);
  return problems.length > 0
    ? { problems }
    : {
        ...parsed,
        version: toVersion("scenario", scenario.id, source, written, { besides: used.map((part) => part.source) }),
        file,
        translations,
      };
}

function readTranslations(folder: string): { translations: Map<string, Translation>; problems: Problem[] } {
  const translations = new Map<string, Translation>();
  const problems: Problem[] = [];
  for (const name of readdirSync(folder)) {
    const locale = /^([a-z]{2,3}(?:-[A-Z]{2})?)\.yaml$/.exec(name)?.[1];
    if (locale === undefined) continue;
    const found = readFile(join(folder, name), translationFormat);
    if ("problems" in found) problems.push(...found.problems);
    else translations.set(locale, found.value);
  }
  return { translations, problems };
}
