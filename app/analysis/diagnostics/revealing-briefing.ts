import type { Scenario } from "~/engine/scenario/schema";
import { eachCondition } from "~/engine/scenario/walk";
import type { Diagnostic } from "./diagnostic";

export const revealingBriefing: Diagnostic = {
  code: "GR2024",
  severity: "warning",
  title: "A briefing that tells a hidden fact",
  find: ({ scenario }) => {
    const secrets = secretFacts(scenario);
    const steps = Object.entries(scenario.process).flatMap(([name, step]) => {
      const fact = step.listed
        ? [...eachCondition({ when: step.when })].flatMap(({ condition }) => condition.fact ?? []).find(isSecret)
        : undefined;
      return fact === undefined
        ? []
        : [
            {
              at: `process.${name}`,
              message: `the briefing lists the step \`${name}\`, which applies only by the hidden fact \`${fact}\`, so its title tells what there is to find out: say \`listed: false\`, or give it a title that fits every variant`,
            },
          ];
    });
    const stocks = Object.entries(scenario.resources).flatMap(([name, { stock, when }]) =>
      typeof stock !== "object" || when !== undefined || !isSecret(stock.fact)
        ? []
        : [
            {
              at: `resources.${name}.stock`,
              message: `the briefing says how many of \`${name}\` are left, which is the hidden fact \`${stock.fact}\`, before anybody has looked: let it be there only from then on, with \`when\``,
            },
          ],
    );
    return [...steps, ...stocks];
    function isSecret(fact: string): boolean {
      return secrets.has(fact);
    }
  },
};

/** The facts that the case file does not show from the start and that differ from one variant to another. */
function secretFacts({ facts, variants }: Scenario): Set<string> {
  const draws = Object.values(variants);
  return new Set(
    Object.entries(facts).flatMap(([name, { hidden, internal, starts }]) => {
      const values = new Set(draws.map((variant) => variant.facts[name] ?? starts));
      return (hidden || internal) && values.size > 1 ? [name] : [];
    }),
  );
}
