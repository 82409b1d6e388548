import type { Choice } from "./choice";
import { placeholder } from "./fill";
import { typings } from "./names";
import { didYouMean, type Problem, problem } from "./problem";
import type { Scenario } from "./schema";
import { eachChoice, eachCondition } from "./walk";

/** The conditions of a choice that are asked once something was typed: where its branches, and where it and they lead. */
const OWN = /^((?:situations\.[^.]+\.choices|anytime)\.[^.]+)\.(?:then\.\d+\.)?(?:to\.\d+\.)?when(?:\.|$)/;

/** Everything that can never be typed rightly, conditions on what is typed where nothing is, and test lines that do not say what it comes to. */
export function checkTyped(scenario: Scenario): Problem[] {
  const typed = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { name, choice, at } of eachChoice(scenario)) {
    if (!choice.types) continue;
    typed.set(name, at);
    problems.push(...checkRight(scenario, choice, at));
  }
  const places = new Set(typed.values());
  for (const { condition, at } of eachCondition(scenario)) {
    const own = OWN.exec(at)?.[1];
    const isOffer = own !== undefined && at.startsWith(`${own}.when`);
    if (condition.typed === undefined || (own !== undefined && !isOffer && places.has(own))) continue;
    const way =
      own !== undefined && !isOffer
        ? "this choice has nothing to type: give it `types`"
        : "what is typed is asked in `then` and `to` of the choice that `types` it, and nowhere else";
    problems.push(problem("GR1006", `${at}.typed`, way));
  }
  for (const [line, { choices }] of Object.entries(scenario.tests))
    for (const [index, entry] of choices.entries()) {
      const [name = "", value = ""] = entry.split("=");
      if (typed.has(name) && !typings.some((one) => one === value))
        problems.push(
          problem(
            "GR1001",
            `tests.${line}.choices.${index}`,
            `something is typed for \`${name}\`: write \`${name}=right\` or \`${name}=slip\`${value === "" ? "" : didYouMean(value, typings)}`,
          ),
        );
    }
  return problems;
}

function checkRight({ facts }: Scenario, { types, gives, charges }: Choice, at: string): Problem[] {
  if (!types) return [];
  const problems: Problem[] = [];
  const { right } = types;
  const sum = gives ?? charges;
  if (sum && sum.amount === undefined)
    problems.push(
      problem("GR0002", `${at}.types`, "an amount is typed for this choice already: give it an `amount`, or make two choices of it"),
    );
  if (typeof right === "object" && !Array.isArray(right)) {
    const fact = facts[right.fact];
    if (!fact)
      problems.push(
        problem("GR1001", `${at}.types.right.fact`, `unknown fact \`${right.fact}\`${didYouMean(right.fact, Object.keys(facts))}`),
      );
    else if (fact.type === "flag" || fact.money)
      problems.push(
        problem(
          "GR1003",
          `${at}.types.right.fact`,
          `\`${right.fact}\` is ${fact.money ? "money, which is typed by `gives` without an `amount`" : "a flag, which nobody types"}: name a choice or a plain number`,
        ),
      );
    return problems;
  }
  for (const [index, text] of [right].flat().entries())
    for (const [whole] of text.matchAll(placeholder))
      problems.push(
        problem(
          "GR1006",
          Array.isArray(right) ? `${at}.types.right.${index}` : `${at}.types.right`,
          `\`${whole}\` is not filled in here: write what is right, or \`{fact: name}\``,
        ),
      );
  return problems;
}
