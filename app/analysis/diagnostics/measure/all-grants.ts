import type { Scenario } from "~/engine/scenario/schema";
import { eachChoice } from "~/engine/scenario/walk";

/** What all approvals of a case add up to, by authority; one that can be had again knows no end. */
export function allGrants(scenario: Scenario): Record<string, number> {
  const granted: Record<string, number> = {};
  for (const { choice } of eachChoice(scenario))
    for (const { grants } of [choice, ...(choice.then ?? [])])
      for (const [name, more] of Object.entries(grants ?? {}))
        granted[name] = (granted[name] ?? 0) + (choice.again ? Number.POSITIVE_INFINITY : more);
  return granted;
}
