import { factsComparedWith } from "~/engine/scenario/condition";
import { placeholder } from "~/engine/scenario/fill";
import type { Scenario } from "~/engine/scenario/schema";
import { usedSpeakers } from "~/engine/scenario/speech";
import { eachText } from "~/engine/scenario/text";
import { eachChoice, eachCondition } from "~/engine/scenario/walk";
import type { Diagnostic } from "./diagnostic";
import { learnableFacts } from "./unlearnable-fact";

export const unusedName: Diagnostic = {
  code: "GR2007",
  severity: "advice",
  title: "A fact, a resource, a speaker, a named condition or a part that nothing uses",
  find: ({ scenario, written }) => {
    const facts = usedFacts(scenario);
    const resources = usedResources(scenario);
    const speakers = usedSpeakers(scenario);
    return [
      ...Object.keys(scenario.facts)
        .filter((name) => !facts.has(name))
        .map((name) => ({
          at: `facts.${name}`,
          message: `no rule and no words read the fact \`${name}\`, and the trainee is shown nothing by it that varies: read it in a condition or in a text, or take it out`,
        })),
      ...Object.entries(scenario.resources)
        .filter(([name, { text }]) => !text && !resources.has(name))
        .map(([name]) => ({
          at: `resources.${name}`,
          message: `the resource \`${name}\` has no text to open and nothing uses it up or asks how many are left: give it a \`text\`, use it, or take it out`,
        })),
      ...Object.keys(scenario.speakers)
        .filter((name) => !speakers.has(name))
        .map((name) => ({
          at: `speakers.${name}`,
          message: `the speaker \`${name}\` says nothing: name them as the \`speaker\` of a line, or take them out`,
        })),
      ...unaskedTypings(scenario).map(({ name, at }) => ({
        at: `${at}.types`,
        message: `nothing asks whether what is typed for \`${name}\` is right: ask \`{typed: slip}\` in its \`then\` or \`to\`, or take \`types\` out`,
      })),
      ...(written?.unusedConditions ?? []).map((name) => ({
        at: `let.${name}`,
        message: `nothing asks for the condition \`${name}\`: write its name where it should hold, or take it out`,
      })),
    ];
  },
};

function usedFacts(scenario: Scenario): Set<string> {
  const used = new Set<string>();
  const use = (name: string | undefined) => {
    if (name !== undefined) used.add(name);
  };
  for (const { condition } of eachCondition(scenario)) {
    use(condition.fact);
    use(condition.knows);
    for (const { fact } of factsComparedWith(condition)) use(fact);
  }
  for (const { text } of eachText(scenario)) for (const [, name] of text.matchAll(placeholder)) use(name);
  for (const { stock } of Object.values(scenario.resources)) if (typeof stock === "object") use(stock.fact);
  for (const { minutes } of Object.values(scenario.deadlines)) if (typeof minutes === "object") use(minutes.fact);
  // A fact in the case file that differs from one variant to another tells them apart, which is a use.
  const learned = learnableFacts(scenario);
  for (const [name, { hidden, internal, starts }] of Object.entries(scenario.facts)) {
    const values = new Set(Object.values(scenario.variants).map(({ facts }) => facts[name] ?? starts));
    if (values.size > 1 && !internal && (!hidden || learned.has(name))) used.add(name);
  }
  return used;
}

function usedResources(scenario: Scenario): Set<string> {
  const used = new Set([...eachCondition(scenario)].flatMap(({ condition }) => condition.left ?? []));
  for (const { choice } of eachChoice(scenario))
    for (const { uses } of [choice, ...(choice.then ?? [])]) for (const name of Object.keys(uses ?? {})) used.add(name);
  return used;
}

/** Choices for which something is typed, and no condition asks what it came to. */
function unaskedTypings(scenario: Scenario): { name: string; at: string }[] {
  return [...eachChoice(scenario)].filter(
    ({ choice }) => choice.types && ![...eachCondition(choice)].some(({ condition }) => condition.typed !== undefined),
  );
}
