import { type Condition, factsComparedWith } from "./condition";
import { type Problem, problem } from "./problem";
import type { Scenario } from "./schema";

/** What is compared: how a message calls it, and what sort of value it has. */
interface Side {
  name: string;
  sort: "flag" | "choice" | "number" | "money" | "times";
  /** The values of a choice. */
  of: readonly string[];
}

const SORTS: Record<Side["sort"], string> = {
  flag: "a flag",
  choice: "a choice",
  number: "a plain number",
  money: "money",
  times: "a number of times",
};

/** Everything that a condition compares with a fact and that can never be compared: unknown names are found elsewhere. */
export function checkComparison(scenario: Scenario, condition: Condition, at: string): Problem[] {
  const one = subjectOf(scenario, condition);
  return factsComparedWith(condition).flatMap(({ fact, by }) => {
    const other = factSide(scenario, fact);
    const wrong = one && other && misfit(one, other, by);
    return wrong ? [problem("GR1003", `${at}.${by}.fact`, wrong)] : [];
  });
}

function misfit(one: Side, other: Side, by: string): string | undefined {
  if (one.name === other.name) return `${one.name} is compared with itself: name another fact, or a value`;
  const isNumber = ({ sort }: Side) => sort !== "flag" && sort !== "choice";
  if (by !== "is" && isNumber(one) !== isNumber(other)) return `${apart(one, other)}: compare with a fact of type \`number\``;
  if (by !== "is" && !isNumber(one)) return `${one.name} is ${SORTS[one.sort]}, and \`${by}\` compares numbers: use \`is\``;
  if (one.sort !== other.sort && (one.sort === "money" || other.sort === "money") && isNumber(one) && isNumber(other))
    return `${apart(one, other)}: compare with an amount, or say \`money: true\` in the fact that is one`;
  const isSame = one.sort === other.sort || (isNumber(one) && isNumber(other));
  if (!isSame) return `${apart(one, other)}: compare with a fact of the same type`;
  return one.sort === "choice" && !one.of.some((value) => other.of.includes(value))
    ? `${one.name} and ${other.name} have no value in common, so one is never the other: give them values of the same name`
    : undefined;
}

function apart(one: Side, other: Side): string {
  return `${one.name} is ${SORTS[one.sort]} and ${other.name} is ${SORTS[other.sort]}`;
}

function subjectOf(scenario: Scenario, { fact, given, left, count }: Condition): Side | undefined {
  if (fact !== undefined) return factSide(scenario, fact);
  if (given !== undefined) {
    const authority = scenario.authority[given];
    return authority && { name: `what is given of \`${given}\``, sort: authority.unit, of: [] };
  }
  if (left !== undefined) return { name: `what is left of \`${left}\``, sort: "number", of: [] };
  return count && { name: "how many of these hold", sort: "number", of: [] };
}

function factSide({ facts }: Scenario, name: string): Side | undefined {
  const fact = facts[name];
  return fact && { name: `\`${name}\``, sort: fact.type === "number" && fact.money ? "money" : fact.type, of: Object.keys(fact.of ?? {}) };
}
