import { checkComparison } from "./comparison";
import type { Value } from "./condition";
import { didYouMean, type Problem, problem } from "./problem";
import { isPlainValue } from "./quote-slip";
import type { Facts, Scenario } from "./schema";
import { eachChoice, eachCondition } from "./walk";

type Fact = Scenario["facts"][string];

/** Every value that a fact cannot have, and every fact that a variant leaves without one. */
export function checkFacts(scenario: Scenario): Problem[] {
  const problems: Problem[] = [];
  const expect = (name: string, value: Value, at: string) => {
    const fact = scenario.facts[name];
    const wrong = fact && misfit(name, fact, value);
    if (wrong) problems.push(problem("GR1003", at, wrong));
  };
  for (const [name, fact] of Object.entries(scenario.facts)) {
    if (fact.type === "choice" && Object.keys(fact.of ?? {}).length < 2)
      problems.push(problem("GR1003", `facts.${name}`, "a fact of type `choice` needs two values or more under `of`"));
    if (fact.starts !== undefined) expect(name, fact.starts, `facts.${name}.starts`);
  }
  const check = (facts: Facts | undefined, at: string) => {
    for (const [name, value] of Object.entries(facts ?? {})) expect(name, value, `${at}.${name}`);
  };
  for (const [variant, { facts }] of Object.entries(scenario.variants)) {
    check(facts, `variants.${variant}.facts`);
    for (const [name, fact] of Object.entries(scenario.facts))
      if (facts[name] === undefined && fact.starts === undefined)
        problems.push(
          problem(
            "GR1003",
            `variants.${variant}.facts`,
            `the variant \`${variant}\` gives no value for \`${name}\`, which has no \`starts\` either`,
          ),
        );
  }
  for (const { choice, at } of eachChoice(scenario)) {
    check(choice.sets, `${at}.sets`);
    for (const [index, { sets }] of (choice.then ?? []).entries()) check(sets, `${at}.then.${index}.sets`);
  }
  for (const { condition, at } of eachCondition(scenario)) {
    const { fact, is } = condition;
    if (fact !== undefined && is !== undefined && typeof is !== "object") expect(fact, is, `${at}.is`);
    problems.push(...checkComparison(scenario, condition, at));
  }
  return problems;
}

function misfit(name: string, fact: Fact, value: Value): string | undefined {
  if (fact.type === "flag") return typeof value === "boolean" ? undefined : `\`${name}\` is a flag: true or false${unquoted(value)}`;
  if (fact.type === "choice") {
    const values = Object.keys(fact.of ?? {});
    if (typeof value === "string" && values.includes(value)) return undefined;
    return `\`${name}\` cannot be \`${String(value)}\`, only ${values.map((one) => `\`${one}\``).join(", ")}${didYouMean(String(value), values)}`;
  }
  if (typeof value !== "number") return `\`${name}\` is a whole number${unquoted(value)}`;
  if (fact.min !== undefined && value < fact.min) return `\`${name}\` is at least ${fact.min}`;
  return fact.max !== undefined && value > fact.max ? `\`${name}\` is at most ${fact.max}` : undefined;
}

function unquoted(value: Value): string {
  return typeof value === "string" && isPlainValue(value) ? `: take the quotes away from \`${value}\`` : "";
}
