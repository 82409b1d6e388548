import { readFileSync } from "node:fs";
import type * as z from "zod";
import type { Model } from "~/engine/count/model";
import { modelFormat } from "~/engine/count/model-format";
import type { Format } from "~/engine/format/format";
import { limitsFormat } from "~/engine/limits/limits-format";
import { type LevelId, type LimitsFile, limitsOf } from "~/engine/limits/schema";
import { type Rules, toRules } from "~/engine/play/rules";
import { readYaml } from "~/engine/scenario/read-yaml";
import type { Scenario } from "~/engine/scenario/schema";

/** The limits and the scoring model that ship, as tests play by them. */
const sharedLimits: LimitsFile = read("limits.yaml", limitsFormat);
export const sharedModel: Model = read("scoring.yaml", modelFormat);
export const shared = { limits: sharedLimits, model: sharedModel };

export function rulesAt(scenario: Scenario, level: LevelId): Rules {
  return toRules(scenario, limitsOf(sharedLimits, level), sharedModel);
}

function read<Schema extends z.ZodType>(name: string, format: Format<Schema>) {
  const found = readYaml(readFileSync(new URL(`../../../scenarios/${name}`, import.meta.url), "utf8"), format);
  if ("problems" in found) throw new Error(`scenarios/${name}: ${JSON.stringify(found.problems)}`);
  return found.value;
}
