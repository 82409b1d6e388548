import { checkGiven } from "./charging";
import { type Condition, factsComparedWith } from "./condition";
import { placeholder } from "./fill";
import { STEP_AWAY } from "./names";
import { didYouMean, type Problem, problem } from "./problem";
import type { Scenario } from "./schema";
import { eachText } from "./text";
import { eachChoice, eachCondition } from "./walk";

/** Every name that a scenario uses and does not have, and every name that it has twice. `voiced` are names that its author may have meant too. */
export function checkReferences(scenario: Scenario, voiced: readonly string[] = []): Problem[] {
  const problems: Problem[] = [];
  const names = {
    situation: Object.keys(scenario.situations),
    ending: Object.keys(scenario.endings),
    fact: Object.keys(scenario.facts),
    step: Object.keys(scenario.process),
    resource: Object.keys(scenario.resources),
    authority: Object.keys(scenario.authority),
    decision: Object.keys(scenario.decisions),
    deadline: Object.keys(scenario.deadlines),
    choice: [...eachChoice(scenario)].map(({ name }) => name),
    target: [...Object.keys(scenario.situations), ...Object.keys(scenario.endings)],
  };
  type Kind = keyof typeof names;
  const expect = (kind: Kind, name: string | undefined, at: string) => {
    if (name !== undefined && !names[kind].includes(name)) {
      const meant = didYouMean(name, kind === "choice" ? [...voiced, ...names.choice] : names[kind]);
      problems.push(problem("GR1001", at, `unknown ${kind === "target" ? "situation or ending" : kind} \`${name}\`${meant}`));
    }
  };
  const expectAll = (kind: Kind, list: readonly string[] | undefined, at: string) => {
    for (const [index, name] of (list ?? []).entries()) expect(kind, name, `${at}.${index}`);
  };
  const expectKeys = (kind: Kind, record: object | undefined, at: string) => {
    for (const name of Object.keys(record ?? {})) expect(kind, name, `${at}.${name}`);
  };

  const seen = new Map<string, string>();
  for (const name of names.situation)
    if (names.ending.includes(name))
      problems.push(problem("GR1002", `endings.${name}`, `\`${name}\` is a situation and an ending: rename one`));
  for (const { name, choice, at } of eachChoice(scenario)) {
    const first = seen.get(name);
    if (first !== undefined) problems.push(problem("GR1002", at, `the choice \`${name}\` stands twice, first at ${first}: rename one`));
    else if (name === STEP_AWAY || names.resource.includes(name))
      problems.push(
        problem(
          "GR1002",
          at,
          `\`${name}\` is already the choice that ${name === STEP_AWAY ? "takes a break" : "opens this resource"}: rename this one`,
        ),
      );
    else seen.set(name, at);
    if (choice.words === undefined && choice.label === undefined)
      problems.push(problem("GR0002", at, "a choice needs `words` (what is said) or a `label` (what is done)"));
    problems.push(...checkGiven(scenario, choice, at));
    expectAll("situation", choice.in, `${at}.in`);
    expect("authority", choice.gives?.authority, `${at}.gives.authority`);
    expect("authority", choice.charges?.authority, `${at}.charges.authority`);
    expectAll("step", choice.needs?.done, `${at}.needs.done`);
    expectAll("resource", choice.needs?.opened, `${at}.needs.opened`);
    for (const [part, where] of [
      [choice, at] as const,
      ...(choice.then ?? []).map((branch, index) => [branch, `${at}.then.${index}`] as const),
    ]) {
      expectAll("fact", part.learns, `${where}.learns`);
      expectAll("step", part.does, `${where}.does`);
      expectKeys("fact", part.sets, `${where}.sets`);
      expectKeys("resource", part.uses, `${where}.uses`);
      expectKeys("authority", part.grants, `${where}.grants`);
      expectKeys("decision", part.decides, `${where}.decides`);
      if (typeof part.to === "string") expect("target", part.to, `${where}.to`);
      else for (const [index, { go }] of (part.to ?? []).entries()) expect("target", go, `${where}.to.${index}.go`);
    }
  }
  for (const { condition, at } of eachCondition(scenario)) checkCondition(condition, at, expect);
  expect("situation", scenario.starts, "starts");
  expectAll("situation", scenario.break?.in, "break.in");
  expect("ending", scenario.customer.leaves, "customer.leaves");
  if (scenario.customer.patience !== undefined && scenario.customer.leaves === undefined)
    problems.push(problem("GR0002", "customer.patience", "patience needs `leaves`: the ending when it runs out"));
  for (const [name, step] of Object.entries(scenario.process)) expectAll("step", step.before, `process.${name}.before`);
  for (const [name, deadline] of Object.entries(scenario.deadlines)) {
    expect("target", deadline.to, `deadlines.${name}.to`);
    if (typeof deadline.minutes === "object") expect("fact", deadline.minutes.fact, `deadlines.${name}.minutes.fact`);
  }
  for (const [name, resource] of Object.entries(scenario.resources)) {
    expectAll("fact", resource.learns, `resources.${name}.learns`);
    expectAll("step", resource.does, `resources.${name}.does`);
    expectAll("situation", resource.in, `resources.${name}.in`);
    if (typeof resource.stock === "object") expect("fact", resource.stock.fact, `resources.${name}.stock.fact`);
  }
  for (const [name, variant] of Object.entries(scenario.variants)) expectKeys("fact", variant.facts, `variants.${name}.facts`);
  for (const [name, { choices, variant, ending }] of Object.entries(scenario.tests)) {
    if (variant !== undefined && !Object.hasOwn(scenario.variants, variant))
      problems.push(
        problem("GR1001", `tests.${name}.variant`, `unknown variant \`${variant}\`${didYouMean(variant, Object.keys(scenario.variants))}`),
      );
    for (const end of ending === undefined ? [] : [ending].flat()) expect("ending", end, `tests.${name}.ending`);
    const playable = [...names.choice, ...names.resource, STEP_AWAY];
    choices.forEach((entry, index) => {
      const choice = entry.split("=")[0] ?? "";
      if (!playable.includes(choice))
        problems.push(
          problem(
            "GR1001",
            `tests.${name}.choices.${index}`,
            `unknown choice \`${choice}\`${didYouMean(choice, [...voiced, ...playable])}`,
          ),
        );
    });
  }
  const fillable = [...names.fact, ...Object.keys(scenario.surface), "value"];
  for (const { text, at } of eachText(scenario))
    for (const [, name = ""] of text.matchAll(placeholder))
      if (!fillable.includes(name))
        problems.push(
          problem(
            "GR1001",
            at,
            `\`{${name}}\` is neither a fact nor a surface name: list what it can be under \`surface\`${didYouMean(name, fillable, 1)}`,
          ),
        );
  return problems;
}

function checkCondition(
  condition: Condition,
  at: string,
  expect: (kind: "fact" | "step" | "resource" | "choice" | "authority" | "deadline", name: string | undefined, at: string) => void,
): void {
  expect("fact", condition.fact, `${at}.fact`);
  expect("fact", condition.knows, `${at}.knows`);
  expect("step", condition.done, `${at}.done`);
  expect("resource", condition.opened, `${at}.opened`);
  expect("choice", condition.said, `${at}.said`);
  expect("authority", condition.given, `${at}.given`);
  expect("resource", condition.left, `${at}.left`);
  expect("deadline", condition.late, `${at}.late`);
  for (const { fact, by } of factsComparedWith(condition)) expect("fact", fact, `${at}.${by}.fact`);
}
