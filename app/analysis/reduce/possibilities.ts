import type { Limits } from "~/engine/limits/schema";
import type { Position } from "~/engine/machine/position";
import { start } from "~/engine/machine/start";
import { type Branch, type Choice, givenBy } from "~/engine/scenario/choice";
import type { Value } from "~/engine/scenario/condition";
import type { Facts, Resource, Scenario } from "~/engine/scenario/schema";
import { toReach } from "./reach";

/** What can still come about in a case with one draw of its facts; everything that its choices could do counts, in any order. */
export interface Possibilities {
  level: Limits["level"];
  /** The values that a fact can have: the drawn one, and those that choices set. */
  values: (fact: string) => readonly (Value | undefined)[];
  /** How many of a resource there are, if no choice can use one up. */
  left: (resource: string) => number | undefined;
  isKnown: (fact: string) => boolean;
  canKnow: (fact: string) => boolean;
  canDo: (step: string) => boolean;
  canOpen: (resource: string) => boolean;
  canSay: (choice: string) => boolean;
  canGive: (authority: string) => boolean;
  canFeel: (mood: string) => boolean;
  /** The situations that can be reached. */
  situations: ReadonlySet<string>;
  /** Where a case stands before its first turn. */
  opening: Position;
}

export function toPossibilities(scenario: Scenario, limits: Limits, drawn: Facts): Possibilities {
  const first = start(scenario, limits, drawn);
  const opens = Object.entries(scenario.resources).filter(([, resource]) => isOpen(limits, resource));
  const situations = toReach(scenario).reached;
  const choices = [...choicesAt(scenario, situations)];
  const parts = choices.flatMap(([, choice]): (Choice | Branch)[] => [choice, ...(choice.then ?? [])]);
  const set = new Map<string, Value[]>();
  for (const { sets } of parts) for (const [fact, value] of Object.entries(sets ?? {})) set.set(fact, [...(set.get(fact) ?? []), value]);
  const used = new Set(parts.flatMap(({ uses }) => Object.keys(uses ?? {})));
  const knowable = new Set([...parts, ...opens.map(([, resource]) => resource)].flatMap(({ learns }) => learns ?? []));
  const doable = new Set([...parts, ...opens.map(([, resource]) => resource)].flatMap(({ does }) => does ?? []));
  const said = new Set([...choices.map(([name]) => name), ...opens.map(([name]) => name)]);
  const given = new Set(choices.flatMap(([, choice]) => givenBy(choice)?.authority ?? []));
  const moods = new Set<string>([first.mood, ...parts.flatMap(({ mood }) => mood ?? [])]);
  const openable = new Set(opens.map(([name]) => name));
  const known = new Set(first.known);
  return {
    level: limits.level,
    values: (fact) => [first.facts[fact], ...(set.get(fact) ?? [])],
    left: (resource) => (used.has(resource) ? undefined : (first.stock[resource] ?? 0)),
    isKnown: (fact) => known.has(fact),
    canKnow: (fact) => known.has(fact) || knowable.has(fact),
    canDo: (step) => doable.has(step) && scenario.process[step]?.rule !== "forbidden",
    canOpen: (resource) => openable.has(resource),
    canSay: (choice) => said.has(choice),
    canGive: (authority) => given.has(authority),
    canFeel: (mood) => moods.has(mood),
    situations,
    opening: first,
  };
}

function isOpen(limits: Limits, { text, class: group, when }: Resource): boolean {
  return text !== undefined && limits.resources.includes(group) && !(when?.any?.length === 0);
}

function* choicesAt(scenario: Scenario, situations: ReadonlySet<string>): Generator<[name: string, choice: Choice]> {
  yield* Object.entries(scenario.anytime);
  for (const name of situations) yield* Object.entries(scenario.situations[name]?.choices ?? {});
}
