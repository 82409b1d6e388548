import { type LimitsFile, levels } from "~/engine/limits/schema";
import { checkAgainstLimits } from "./against-limits";
import { checkFacts } from "./facts";
import type { Problem } from "./problem";
import { readYaml } from "./read-yaml";
import { checkReferences } from "./references";
import { type Scenario, scenario as schema } from "./schema";

export type Parsed = { scenario: Scenario; place: (at: string) => { line: number; column: number } } | { problems: Problem[] };

/** Text → Scenario, or everything that is wrong with it: the shape first, then the names, the facts, and what the shared limits know. */
export function parseScenario(source: string, limits: LimitsFile): Parsed {
  const read = readYaml(source, schema);
  if ("problems" in read) return read;
  const scenario = read.value;
  const problems = [...checkReferences(scenario), ...checkFacts(scenario), ...checkAgainstLimits(scenario, limits)];
  if (problems.length > 0) return { problems: problems.map((found) => ({ ...found, ...read.place(found.at) })) };
  return { scenario: { ...scenario, levels: levels.filter((name) => scenario.levels.includes(name)) }, place: read.place };
}
