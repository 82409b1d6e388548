import type { Position } from "~/engine/machine/position";
import type { Scenario } from "~/engine/scenario/schema";

/** Whether what is given under an authority is money that makes good. */
export function isRemedy(scenario: Scenario, authority: string): boolean {
  const found = scenario.authority[authority];
  return found?.unit === "money" && found.remedy;
}

/** The whole remedy so far: the money given under every authority that is one, in minor units. */
export function remedyGiven(scenario: Scenario, { given }: Pick<Position, "given">): number {
  let sum = 0;
  for (const name in given) if (isRemedy(scenario, name)) sum += given[name] ?? 0;
  return sum;
}
