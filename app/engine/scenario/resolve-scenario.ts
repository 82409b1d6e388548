import { type Declarations, nameMeant } from "~/engine/limits/declaration";
import type { LimitsFile } from "~/engine/limits/schema";
import { didYouMean, type Problem, problem } from "./problem";
import type { Scenario } from "./schema";
import { eachCondition } from "./walk";

/** Where a scenario's levels and competencies are declared. Without declared competencies every name is one. */
export interface Ladders {
  limits: Pick<LimitsFile, "levels">;
  competencies?: Declarations | undefined;
}

/**
 * The scenario with its levels and competencies by their declared names, levels in the ladder's order, and every such name that nothing declares. Two levels
 * that are one by now keep what was said of the first.
 */
export function resolveScenario(written: Scenario, { limits, competencies }: Ladders): { scenario: Scenario; problems: Problem[] } {
  const problems: Problem[] = [];
  const resolve = (kind: string, declared: Declarations) => (name: string, at: string) => {
    const meant = nameMeant(declared, name);
    if (meant === undefined) problems.push(problem("GR1001", at, `unknown ${kind} \`${name}\`${didYouMean(name, Object.keys(declared))}`));
    return meant ?? name;
  };
  const level = resolve("level", limits.levels);
  const competency = competencies ? resolve("competency", competencies) : (name: string) => name;
  const ladder = Object.keys(limits.levels);
  const levelsIn = (names: readonly string[], at: string) =>
    unique(names.map((name, index) => level(name, `${at}.${index}`))).sort((one, other) => ladder.indexOf(one) - ladder.indexOf(other));

  const scenario = structuredClone(written);
  scenario.levels = levelsIn(written.levels, "levels");
  scenario.competency = competency(written.competency, "competency");
  scenario.also = unique(written.also.map((name, index) => competency(name, `also.${index}`))).filter(
    (name) => name !== scenario.competency,
  );
  for (const [name, variant] of Object.entries(scenario.variants))
    if (variant.levels) variant.levels = levelsIn(variant.levels, `variants.${name}.levels`);
  for (const [name, authority] of Object.entries(scenario.authority))
    if (authority.grant) {
      const granted = Object.entries(authority.grant).map(([of, most]) => [level(of, `authority.${name}.grant.${of}`), most] as const);
      authority.grant = Object.fromEntries(granted.reverse());
    }
  for (const [name, line] of Object.entries(scenario.tests))
    if (line.level !== undefined) line.level = level(line.level, `tests.${name}.level`);
  for (const { condition, at } of eachCondition(scenario)) {
    if (typeof condition.level === "string") condition.level = level(condition.level, `${at}.level`);
    else if (condition.level) condition.level = levelsIn(condition.level, `${at}.level`);
  }
  return { scenario, problems };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
