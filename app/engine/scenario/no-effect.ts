import { placeholder } from "./fill";
import { didYouMean, type Problem, problem } from "./problem";
import type { Scenario } from "./schema";
import { eachText } from "./text";
import { eachChoice } from "./walk";

/** Texts that are shown as they stand in the file. */
const UNFILLED = /^(?:title|summary|(?:resources|process|authority)\.[^.]+\.title|(?:facts|deadlines)\.[^.]+\.label)$/;

/** What a scenario's tone is marked by: the names that a choice may give a mark for. */
export interface Rubric {
  criteria: readonly string[];
}

/** What an author wrote that nothing would read, or that could never work: no rule fails on it, so only a check can tell. */
export function checkNoEffect(scenario: Scenario, { rubric }: { rubric: Rubric }): Problem[] {
  const problems: Problem[] = [];
  const report = (at: string, message: string) => problems.push(problem("GR1006", at, message));
  const expectStock = (uses: Record<string, number> | undefined, at: string) => {
    for (const name of Object.keys(uses ?? {}))
      if (scenario.resources[name] && scenario.resources[name].stock === undefined)
        report(`${at}.${name}`, `\`${name}\` has no \`stock\`, so there is never one to use up: give the resource a \`stock\``);
  };
  for (const { choice, at, situation } of eachChoice(scenario)) {
    if (choice.in && situation !== undefined)
      report(`${at}.in`, `\`in\` is for choices under \`anytime\`; this one is offered at \`${situation}\`, where it stands: take it out`);
    for (const criterion of Object.keys(choice.tone ?? {}))
      if (!rubric.criteria.includes(criterion))
        report(`${at}.tone.${criterion}`, `the rubric has no criterion \`${criterion}\`${didYouMean(criterion, rubric.criteria)}`);
    expectStock(choice.uses, `${at}.uses`);
    for (const [index, { uses }] of (choice.then ?? []).entries()) expectStock(uses, `${at}.then.${index}.uses`);
  }
  for (const { text, at } of eachText(scenario))
    if (UNFILLED.test(at))
      for (const [whole] of text.matchAll(placeholder))
        report(at, `\`${whole}\` is not filled in here, in a title or a label: write it out`);
  return problems;
}
