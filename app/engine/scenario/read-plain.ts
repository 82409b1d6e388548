import { expand } from "./expand/expand";
import { type Ladders, resolveScenario } from "./resolve-scenario";
import type { Scenario } from "./schema";
import type { Written } from "./written";

/** The plain form of a scenario that was found sound when it was read from its file. Throws where it is not. */
export function readPlain(written: Written, ladders: Ladders): Scenario {
  const expanded = expand(written);
  if (!("scenario" in expanded))
    throw new Error(`the scenario \`${written.id}\` cannot be written out: ${JSON.stringify(expanded.problems)}`);
  return resolveScenario(expanded.scenario, ladders).scenario;
}
