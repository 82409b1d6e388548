import type { Case } from "~/analysis/diagnostics/examine-case";
import { settledBy } from "~/engine/count/money";
import { type LevelId, limitsOf } from "~/engine/limits/schema";
import { ceiling } from "~/engine/machine/position";
import { givenBy } from "~/engine/scenario/choice";
import type { MoneyKind } from "~/engine/scenario/names";
import { eachChoice } from "~/engine/scenario/walk";
import { allGrants } from "./all-grants";

/** The most that a level may give over one case to settle something, in minor units, with every approval that can be had; of one kind of money, or of both. */
export function mostRemedy({ scenario, limits }: Pick<Case, "scenario" | "limits">, level: LevelId, kind?: MoneyKind): number {
  const choices = [...eachChoice(scenario)].map(({ choice }) => choice);
  const granted = allGrants(scenario);
  const given = new Set(choices.map((choice) => givenBy(choice)?.authority));
  const counts = (found: MoneyKind | null) => found !== null && (kind === undefined || found === kind);
  return Object.keys(scenario.authority)
    .filter((name) => given.has(name) && counts(settledBy(scenario, name)))
    .reduce((sum, name) => sum + ceiling(scenario, limitsOf(limits, level), { granted }, name), 0);
}
