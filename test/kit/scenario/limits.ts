import { readFileSync } from "node:fs";
import { type Model, model } from "~/engine/count/model";
import { type LevelId, type LimitsFile, limitsFile, limitsOf } from "~/engine/limits/schema";
import { type Rules, toRules } from "~/engine/play/rules";
import { readYaml } from "~/engine/scenario/read-yaml";
import type { Scenario } from "~/engine/scenario/schema";

/** The limits and the scoring model that ship, as tests play by them. */
const sharedLimits: LimitsFile = read("limits.yaml", limitsFile);
export const sharedModel: Model = read("scoring.yaml", model);
export const shared = { limits: sharedLimits, model: sharedModel };

export function rulesAt(scenario: Scenario, level: LevelId): Rules {
  return toRules(scenario, limitsOf(sharedLimits, level), sharedModel);
}

function read<Schema extends Parameters<typeof readYaml>[1]>(name: string, schema: Schema) {
  const found = readYaml(readFileSync(new URL(`../../../scenarios/${name}`, import.meta.url), "utf8"), schema);
  if ("problems" in found) throw new Error(`scenarios/${name}: ${JSON.stringify(found.problems)}`);
  return found.value;
}
