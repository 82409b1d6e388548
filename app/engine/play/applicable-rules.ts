import type { Model } from "~/engine/count/model";
import { byKind, fairLists, settledBy } from "~/engine/count/money";
import type { Limits } from "~/engine/limits/schema";
import type { Branch, Choice, Target } from "~/engine/scenario/choice";
import type { Condition } from "~/engine/scenario/condition";
import { type ByCondition, valuesOf } from "~/engine/scenario/conditional-value";
import type { Resource, Scenario, Situation } from "~/engine/scenario/schema";

/**
 * The rules that apply to a case at one level, as plain data: what the machine, the limits and the score read there. Two cases play and score alike
 * if these are equal, whatever the order of their names. What is left out is for people (words, titles, hints, notes), for drawing (variants, names of people) or for
 * other levels. A new part of a scenario counts as a rule until it is left out here. Never stored, since it is made of versions that are: its form may change.
 */
export function applicableRules(scenario: Scenario, limits: Limits, model?: Model) {
  const at = (condition: Condition | undefined) => condition && atLevel(condition, limits.level);
  const choice = (found: Choice) => choiceRules(found, at);
  return {
    ...without(scenario, ...FOR_PEOPLE, ...FOR_DRAWING, ...FOR_CHECKING),
    par: valueRules(scenario.par, at),
    customer: { ...without(scenario.customer, "name", "file", "asks", "needs"), mood: valueRules(scenario.customer.mood, at) },
    facts: each(scenario.facts, (fact) => without(fact, "label", "of", "yes", "no", "shows", "money", "internal")),
    fair: byKind((kind) => fairLists(scenario)[kind].map((band) => ({ ...band, when: at(band.when) }))),
    resources: each(scenario.resources, (resource) => resourceRules(resource, limits, at)),
    authority: each(scenario.authority, ({ grant, ...authority }, name) => ({
      ...without(authority, "title", "reason", "remedy", "settles"),
      settles: settledBy(scenario, name),
      most: { typed: authority.most, given: grant?.[limits.level] ?? limits.authority[name] ?? 0 },
    })),
    approvalMinutes: limits.process.approvalMinutes,
    process: each(scenario.process, (step) => ({ ...without(step, "title", "reason", "listed"), when: at(step.when) })),
    decisions: each(scenario.decisions, (decision) => ({ ...without(decision, "label", "right"), due: at(decision.due) })),
    // In their order: where several have passed at once, the first one leads on.
    deadlines: Object.entries(scenario.deadlines).map(([name, deadline]) => ({ name, ...without(deadline, "label", "shown") })),
    refused: without(scenario.refused, "reply"),
    break: scenario.break && without(scenario.break, "label", "reply"),
    anytime: each(scenario.anytime, choice),
    situations: each(scenario.situations, (situation) => situationRules(situation, choice)),
    endings: each(scenario.endings, (ending) => ({
      ...without(ending, "title", "says", "customer", "team", "business", "teaches"),
      csat: valueRules(ending.csat, at),
      fault: ending.fault && valueRules(ending.fault, at),
    })),
    ...(model && { model: without(model, "format", "version") }),
  };
}

const FOR_PEOPLE = [
  "format",
  "id",
  "code",
  "speakers",
  "title",
  "summary",
  "source",
  "channel",
  "competency",
  "also",
  "tier",
  "failure",
  "unguarded",
] as const;
const FOR_DRAWING = ["levels", "surface", "variants"] as const;
const FOR_CHECKING = ["tests", "accepts"] as const;

type Ask = (condition: Condition | undefined) => unknown;

function situationRules(situation: Situation, choice: (found: Choice) => unknown) {
  return { ...without(situation, "title", "load", "says", "hint"), choices: each(situation.choices, choice) };
}

/** Whether a choice has words, and whether they are curt, decides how it is marked; which words they are does not. */
function choiceRules(choice: Choice, at: Ask) {
  return {
    ...without(choice, "label", "words", "voice", "reply", "why"),
    isSpoken: choice.words !== undefined,
    isCurt: choice.voice === "curt",
    types: choice.types && without(choice.types, "label"),
    needs: choice.needs && without(choice.needs, "reason"),
    when: at(choice.when),
    to: targetRules(choice.to, at),
    then: choice.then?.map((branch) => branchRules(branch, at)),
  };
}

function branchRules(branch: Branch, at: Ask) {
  return { ...without(branch, "reply", "why"), when: at(branch.when), to: targetRules(branch.to, at) };
}

function targetRules(target: Target | undefined, at: Ask) {
  return typeof target === "object" ? target.map(({ when, go }) => ({ go, when: at(when) })) : target;
}

/** A list that says one thing without condition is that thing. */
function valueRules<Value extends string | number>(found: ByCondition<Value>, at: Ask) {
  const [first, ...others] = valuesOf(found);
  if (first && !first.when && others.length === 0) return first.is;
  return valuesOf(found).map(({ when, is }) => ({ is, when: at(when) }));
}

/** Whether a resource has a text decides that it can be opened, and its class that this level may. */
function resourceRules(resource: Resource, { resources }: Limits, at: Ask) {
  return {
    ...without(resource, "title", "kind", "class", "text", "reply"),
    isOpenable: resource.text !== undefined,
    isAllowed: resources.includes(resource.class),
    when: at(resource.when),
  };
}

/** A condition at one level, where one on the level is true or false. */
function atLevel(condition: Condition, level: Limits["level"]): unknown {
  const inner = (found: Condition) => atLevel(found, level);
  return {
    ...condition,
    ...(condition.all && { all: condition.all.map(inner) }),
    ...(condition.any && { any: condition.any.map(inner) }),
    ...(condition.not && { not: inner(condition.not) }),
    ...(condition.count && { count: condition.count.map(inner) }),
    ...(condition.level && { level: [condition.level].flat().includes(level) }),
  };
}

function each<Part, Rules>(parts: Record<string, Part>, rulesOf: (part: Part, name: string) => Rules): Record<string, Rules> {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, rulesOf(part, name)]));
}

function without<Part extends object, Name extends keyof Part>(part: Part, ...names: Name[]): Omit<Part, Name> {
  const rest = { ...part };
  for (const name of names) delete rest[name];
  return rest;
}
