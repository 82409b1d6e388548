import type { Case } from "~/analysis/diagnostics/examine-case";
import { type LevelId, limitsOf } from "~/engine/limits/schema";
import { ceiling } from "~/engine/machine/position";
import { eachChoice } from "~/engine/scenario/walk";

/** The most that a level may give as remedy over one case, in minor units, with every approval that can be had. */
export function mostRemedy({ scenario, limits }: Pick<Case, "scenario" | "limits">, level: LevelId): number {
  const choices = [...eachChoice(scenario)].map(({ choice }) => choice);
  const granted: Record<string, number> = {};
  for (const choice of choices)
    for (const { grants } of [choice, ...(choice.then ?? [])])
      for (const [name, more] of Object.entries(grants ?? {}))
        granted[name] = (granted[name] ?? 0) + (choice.again ? Number.POSITIVE_INFINITY : more);
  const given = new Set(choices.map(({ gives }) => gives?.authority));
  return Object.entries(scenario.authority)
    .filter(([name, { unit, remedy }]) => unit === "money" && remedy && given.has(name))
    .reduce((sum, [name]) => sum + ceiling(scenario, limitsOf(limits, level), { granted }, name), 0);
}
