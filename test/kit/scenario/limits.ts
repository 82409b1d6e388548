import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type * as z from "zod";
import type { FirstModel, Model, SecondModel } from "~/engine/count/model";
import { modelFormat } from "~/engine/count/model-format";
import type { Format } from "~/engine/format/format";
import { limitsFormat } from "~/engine/limits/limits-format";
import { type LevelId, type LimitsFile, limitsOf } from "~/engine/limits/schema";
import { type Rules, toRules } from "~/engine/play/rules";
import { readYaml } from "~/engine/scenario/read-yaml";
import type { Scenario } from "~/engine/scenario/schema";

// Not by `new URL(…, import.meta.url)`, which is an address of the page where a test has a window.
const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");

/** The limits and the scoring model that ship, as tests play by them. */
const sharedLimits: LimitsFile = read("scenarios/limits.yaml", limitsFormat);
export const sharedModel: Model = read("scenarios/scoring.yaml", modelFormat);
export const shared = { limits: sharedLimits, model: sharedModel };

/** Every version of the scoring model that ever shipped, one for each formula. */
export const firstModel: FirstModel = kept(read("test/fixtures/scoring/version-1.yaml", modelFormat), 1);
export const secondModel: SecondModel = kept(read("test/fixtures/scoring/version-2.yaml", modelFormat), 2);
export const models: readonly Model[] = [firstModel, secondModel];

export function rulesAt(scenario: Scenario, level: LevelId, model = sharedModel): Rules {
  return toRules(scenario, limitsOf(sharedLimits, level), model);
}

function kept<Formula extends Model["formula"]>(model: Model, formula: Formula): Extract<Model, { formula: Formula }> {
  const isOf = (found: Model): found is Extract<Model, { formula: Formula }> => found.formula === formula;
  if (!isOf(model)) throw new Error(`the model ${model.version} is not of formula ${formula}`);
  return model;
}

function read<Schema extends z.ZodType>(name: string, format: Format<Schema>) {
  const found = readYaml(readFileSync(join(root, name), "utf8"), format);
  if ("problems" in found) throw new Error(`${name}: ${JSON.stringify(found.problems)}`);
  return found.value;
}
