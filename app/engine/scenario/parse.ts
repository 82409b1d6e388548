import type { Declarations } from "~/engine/limits/declaration";
import type { LimitsFile } from "~/engine/limits/schema";
import { checkAgainstLimits } from "./against-limits";
import { checkFacts } from "./facts";
import { checkNoEffect, type Rubric } from "./no-effect";
import type { Place } from "./places";
import { byPlace, type Problem } from "./problem";
import { readYaml } from "./read-yaml";
import { checkReferences } from "./references";
import { resolveScenario } from "./resolve-scenario";
import { checkSafeguards } from "./safeguards";
import { scenarioFormat } from "./scenario-format";
import type { Scenario } from "./schema";

/** `written` has levels and competencies by the names that the file uses, `scenario` by those that the shared files declare. */
export type Parsed = { scenario: Scenario; written: Scenario; place: (at: string) => Place } | { problems: Problem[] };

/** What a scenario is read against: the files that all scenarios share. Without declared competencies, every name is one. */
export interface SharedFiles {
  limits: LimitsFile;
  model: { rubric: Rubric };
  competencies?: Declarations | undefined;
}

/** Text → Scenario, or everything that is wrong with it by its place: the shape first, then the names, the facts, and what the shared files know. */
export function parseScenario(source: string, shared: SharedFiles): Parsed {
  const read = readYaml(source, scenarioFormat);
  if ("problems" in read) return { problems: read.problems.sort(byPlace) };
  const { scenario, problems: undeclared } = resolveScenario(read.value, shared);
  const problems = [
    ...undeclared,
    ...checkReferences(scenario),
    ...checkFacts(scenario),
    ...checkSafeguards(scenario),
    ...checkAgainstLimits(scenario, shared.limits),
    ...checkNoEffect(scenario, shared.model),
  ];
  if (problems.length > 0) return { problems: problems.map((found) => ({ ...found, ...read.place(found.at) })).sort(byPlace) };
  return { scenario, written: read.value, place: read.place };
}
