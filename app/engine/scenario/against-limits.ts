import type { LimitsFile } from "~/engine/limits/schema";
import { didYouMean, type Problem, problem } from "./problem";
import type { Scenario } from "./schema";

/** What a scenario expects of the shared limits and does not find there, and what it promises a level but cannot serve. */
export function checkAgainstLimits(scenario: Scenario, limits: LimitsFile): Problem[] {
  const problems: Problem[] = [];
  for (const [name, authority] of Object.entries(scenario.authority)) {
    const shared = limits.authority[name];
    if (!shared && !authority.grant)
      problems.push(
        problem(
          "GR1004",
          `authority.${name}`,
          `\`${name}\` is not in the shared limits: give it a \`grant\` by level here, or use a shared name${didYouMean(name, Object.keys(limits.authority))}`,
        ),
      );
    const granted = Object.keys(authority.grant ?? {});
    if (authority.grant && !scenario.levels.some((level) => granted.includes(level)))
      problems.push(
        problem(
          "GR1004",
          `authority.${name}.grant`,
          `\`${name}\` is granted at ${granted.join(", ") || "no level"}, and this case is played at ${scenario.levels.join(", ")}: grant it there`,
        ),
      );
    if (shared && shared.unit !== authority.unit)
      problems.push(problem("GR1004", `authority.${name}.unit`, `\`${name}\` counts in ${shared.unit} in the shared limits`));
  }
  for (const [name, resource] of Object.entries(scenario.resources))
    if (!limits.resources[resource.class])
      problems.push(
        problem(
          "GR1004",
          `resources.${name}.class`,
          `the shared limits have no class \`${resource.class}\`${didYouMean(resource.class, Object.keys(limits.resources))}`,
        ),
      );
  for (const level of scenario.levels)
    if (!Object.values(scenario.variants).some((variant) => !variant.gate && (variant.levels?.includes(level) ?? true)))
      problems.push(
        problem("GR1004", "variants", `no practice variant can be drawn at ${level}: add one, or take the level out of \`levels\``),
      );
  return problems;
}
