import type { Choice } from "~/engine/scenario/choice";
import type { Scenario } from "~/engine/scenario/schema";
import { eachChoice } from "~/engine/scenario/walk";

const kept = new WeakMap<Scenario, ReadonlySet<string>>();

/** The facts that a choice of the file can change, with whatever draw: what the case file says of them may become something else. */
export function changingFacts(scenario: Scenario): ReadonlySet<string> {
  const found = kept.get(scenario) ?? new Set([...eachChoice(scenario)].flatMap(({ choice }) => namesSet(choice)));
  kept.set(scenario, found);
  return found;
}

function namesSet({ sets, then }: Choice): string[] {
  return [sets, ...(then ?? []).map((branch) => branch.sets)].flatMap((found) => Object.keys(found ?? {}));
}
