import type { ScenarioRead } from "~/engine/scenario/parse";
import { eachChoice } from "~/engine/scenario/walk";

/** The choice that a written path lies in: each voice of a choice has a path inside of it. */
export const writtenChoice = (at: string): string => /^(?:situations\.[^.]+\.choices|anytime)\.[^.]+/.exec(at)?.[0] ?? at;

/** Where choices stand in the text whose paths in the plain form are others. */
export function choicePaths({ scenario, pathAsWritten }: Pick<ScenarioRead, "scenario" | "pathAsWritten">): Record<string, string> {
  const all = [...eachChoice(scenario)].map(({ at }) => [at, writtenChoice(pathAsWritten(at))] as const);
  return Object.fromEntries(all.filter(([at, written]) => at !== written));
}
