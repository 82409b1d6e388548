import type { Scenario } from "~/engine/scenario/schema";
import { eachChoice } from "~/engine/scenario/walk";
import type { Diagnostic } from "./diagnostic";

export const unlearnableFact: Diagnostic = {
  code: "GR2006",
  severity: "warning",
  title: "A fact that nobody can learn",
  find: ({ scenario }) => {
    const learned = learnableFacts(scenario);
    return Object.entries(scenario.facts)
      .filter(([name, { hidden, internal }]) => hidden && !internal && !learned.has(name))
      .map(([name]) => ({
        at: `facts.${name}`,
        message: `nothing learns the hidden fact \`${name}\`, so it never comes into the case file: let a choice or a resource learn it, or mark it \`internal: true\``,
      }));
  },
};

/** The facts that some choice, branch or resource learns. */
export function learnableFacts(scenario: Scenario): Set<string> {
  const sources = [...eachChoice(scenario)].flatMap(({ choice }) => [choice, ...(choice.then ?? [])]);
  return new Set([...sources, ...Object.values(scenario.resources)].flatMap(({ learns }) => learns ?? []));
}
