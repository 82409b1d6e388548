import { subjects } from "./condition";
import { type Problem, problem } from "./problem";
import type { Scenario } from "./schema";
import { eachCondition } from "./walk";

/** What is typed has a check of its own, which tells it everywhere. */
const ALLOWED = ["all", "any", "not", "count", "fact", "level", "typed"];

/** What is read once, before the first turn, and asks for something that only turns bring about. */
export function checkOpeningReads({ par, customer: { mood, asks }, process }: Scenario): Problem[] {
  const listed = Object.fromEntries(Object.entries(process).map(([name, step]) => [name, { listed: step.listed }]));
  return [...eachCondition({ par, customer: { mood, asks }, process: listed })].flatMap(({ condition, at }) =>
    subjects
      .filter((subject) => condition[subject] !== undefined && !ALLOWED.includes(subject))
      .map((subject) =>
        problem(
          "GR1006",
          `${at}.${subject}`,
          `this is read before the first turn, when \`${subject}\` tells nothing yet: ask for a \`fact\` or the \`level\``,
        ),
      ),
  );
}
