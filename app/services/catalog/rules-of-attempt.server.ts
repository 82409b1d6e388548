import type * as z from "zod";
import { modelFormat } from "~/engine/count/model-format";
import type { Format } from "~/engine/format/format";
import { limitsFormat } from "~/engine/limits/limits-format";
import { type LevelId, limitsOf } from "~/engine/limits/schema";
import type { AttemptHead } from "~/engine/play/attempt";
import { type Rules, toRules } from "~/engine/play/rules";
import { scenarioFormat } from "~/engine/scenario/scenario-format";
import { localise } from "~/engine/scenario/text";
import { catalog } from "./catalog.server";
import { readVersion } from "./read-version.server";

const MOST_KEPT = 200;
const kept = new Map<string, Rules>();

/** The rules of an attempt as it names them, in the reader's language where the scenario has it. Throws where a version that was played is not kept. */
export async function rulesOf(
  { scenarioId, versions, level }: Pick<AttemptHead, "scenarioId" | "versions" | "level">,
  locale: string,
): Promise<Rules> {
  const key = [versions.scenario, versions.limits, versions.model, level, locale].join(" ");
  const found = kept.get(key);
  if (found) return found;
  const current = catalog();
  const entry = current.entries.get(scenarioId);
  const source = entry?.hash === versions.scenario ? entry.scenario : await versionOf(scenarioFormat, versions.scenario);
  const limits = current.limitsHash === versions.limits ? current.limits : await versionOf(limitsFormat, versions.limits);
  const scoring = current.modelHash === versions.model ? current.model : await versionOf(modelFormat, versions.model);
  const words = entry?.hash === versions.scenario ? entry.translations.get(locale)?.words : undefined;
  const rules = toRules(words ? localise(source, words) : source, limitsOf(limits, level), scoring);
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, rules);
  return rules;
}

/** The rules that a new attempt at a scenario would be played by, or null for an unknown scenario. */
export async function currentRules(
  scenarioId: string,
  level: LevelId,
  locale: string,
): Promise<{ rules: Rules; versions: AttemptHead["versions"] } | null> {
  const { entries, limitsHash, modelHash } = catalog();
  const entry = entries.get(scenarioId);
  if (!entry) return null;
  const versions = { scenario: entry.hash, limits: limitsHash, model: modelHash };
  return { rules: await rulesOf({ scenarioId, versions, level }, locale), versions };
}

async function versionOf<Schema extends z.ZodType>(format: Format<Schema>, hash: string): Promise<z.output<Schema>> {
  const version = await readVersion(format, hash);
  if (version === null) throw new Error(`the version ${hash}, which an attempt was played by, is not kept in the data folder`);
  return version;
}
