import type { Limits } from "~/engine/limits/schema";
import { type Tests, valueAt } from "~/engine/machine/first-that-holds";
import { toTest } from "~/engine/machine/guards";
import type { Position } from "~/engine/machine/position";
import type { Branch, Choice, Target } from "~/engine/scenario/choice";
import type { Condition } from "~/engine/scenario/condition";
import { type ByCondition, valuesOf } from "~/engine/scenario/conditional-value";
import type { Facts, Scenario } from "~/engine/scenario/schema";
import { foldCondition } from "./fold-condition";
import { type Possibilities, toPossibilities } from "./possibilities";

/**
 * The same case with one draw of its facts filled into its conditions: choices, branches and words that cannot come about with them are gone. It plays
 * exactly as the scenario does with these facts, and far less is left for a rule to read.
 */
export function fillFacts(scenario: Scenario, limits: Limits, facts: Facts): Scenario {
  let special = atOpening(scenario, limits, toPossibilities(scenario, limits, facts).opening);
  // What is gone may have been the only way to something else, so this is done until nothing goes.
  for (let size = Number.POSITIVE_INFINITY; ; ) {
    special = fill(special, toPossibilities(special, limits, facts));
    const left = countWays(special);
    if (left === size) return special;
    size = left;
  }
}

/** With what is read before the first turn, once and for all. */
function atOpening(scenario: Scenario, limits: Limits, opening: Position): Scenario {
  const tests: Tests = { test: (condition) => toTest(condition, scenario, limits) };
  return {
    ...scenario,
    par: valueAt(tests, scenario.par, opening),
    customer: { ...scenario.customer, mood: valueAt(tests, scenario.customer.mood, opening) },
    process: each(scenario.process, (step) => ({ ...step, listed: valueAt(tests, step.listed, opening) })),
  };
}

/** Choices and branches, and where each may lead: what can come about hangs on them alone. */
function countWays({ anytime, situations }: Scenario): number {
  let count = 0;
  for (const choices of [anytime, ...Object.values(situations).map((situation) => situation.choices)])
    for (const { to, then = [] } of Object.values(choices)) {
      count += 1 + then.length;
      for (const target of [to, ...then.map((branch) => branch.to)]) if (typeof target === "object") count += target.length;
    }
  return count;
}

interface Conditional {
  when?: Condition | undefined;
}

function fill(scenario: Scenario, possible: Possibilities): Scenario {
  const { situations, fair } = scenario;
  return {
    ...scenario,
    ...(fair && { fair: bandsOf(fair, possible) }),
    resources: each(scenario.resources, ({ when, text, reply, ...rest }) => ({
      ...rest,
      ...(text && { text: firsts(text, possible) }),
      ...(reply && { reply: firsts(reply, possible) }),
      ...(when && { when: filled(when, possible) }),
    })),
    process: each(scenario.process, ({ when, ...rest }) => ({ ...rest, ...(when && { when: filled(when, possible) }) })),
    decisions: each(scenario.decisions, ({ due, ...rest }) => ({ ...rest, ...(due && { due: filled(due, possible) }) })),
    deadlines: each(scenario.deadlines, ({ shown, ...rest }) => ({ ...rest, ...(shown && { shown: filled(shown, possible) }) })),
    anytime: offered(scenario.anytime, possible),
    situations: Object.fromEntries(
      Object.entries(situations).flatMap(([name, situation]) =>
        possible.situations.has(name)
          ? [[name, { ...situation, says: firsts(situation.says, possible), choices: offered(situation.choices, possible) }]]
          : [],
      ),
    ),
    endings: each(scenario.endings, ({ says, csat, fault, ...rest }) => ({
      ...rest,
      says: firsts(says, possible),
      csat: valueLeft(csat, possible) ?? csat,
      fault: fault && valueLeft(fault, possible),
    })),
  };
}

function bandsOf(fair: NonNullable<Scenario["fair"]>, possible: Possibilities): NonNullable<Scenario["fair"]> {
  if (Array.isArray(fair)) return firsts(fair, possible);
  return { ...(fair.owed && { owed: firsts(fair.owed, possible) }), ...(fair.goodwill && { goodwill: firsts(fair.goodwill, possible) }) };
}

/** What is left of a condition where it has to stay: one that is decided becomes an empty `all` or `any`. */
function filled(condition: Condition, possible: Possibilities): Condition {
  const found = foldCondition(condition, possible);
  return typeof found === "boolean" ? (found ? { all: [] } : { any: [] }) : found;
}

/** Of a list whose first that holds is taken: what can still be taken. */
function firsts<T extends Conditional>(list: readonly T[], possible: Possibilities): T[] {
  const kept: T[] = [];
  for (const one of list) {
    const found = foldCondition(one.when, possible);
    if (found === false) continue;
    const { when: _, ...rest } = one;
    kept.push((found === true ? rest : { ...rest, when: found }) as T);
    if (found === true) break;
  }
  return kept;
}

/** What is left of a value: the one that counts where that is settled, undefined where none can. */
function valueLeft<Value extends string | number>(found: ByCondition<Value>, possible: Possibilities): ByCondition<Value> | undefined {
  const kept = firsts(valuesOf(found), possible);
  const [first] = kept;
  return first && !first.when ? first.is : first && kept;
}

function offered(choices: Record<string, Choice>, possible: Possibilities): Record<string, Choice> {
  return Object.fromEntries(
    Object.entries(choices).flatMap(([name, { when, then, ...choice }]): [string, Choice][] => {
      const found = foldCondition(when, possible);
      if (found === false) return [];
      const branches = firsts(then ?? [], possible).map((branch): Branch => led(branch, possible));
      return [[name, { ...led(choice, possible), ...(found !== true && { when: found }), ...(branches.length > 0 && { then: branches }) }]];
    }),
  );
}

/** A choice or branch with its reply and its target filled in. */
function led<T extends Pick<Branch, "reply" | "to">>({ reply, to, ...rest }: T, possible: Possibilities) {
  return { ...rest, ...(reply && { reply: firsts(reply, possible) }), ...(to !== undefined && { to: targetOf(to, possible) }) };
}

/** An empty list leads nowhere, as a list does of which nothing holds. */
function targetOf(target: Target, possible: Possibilities): Target {
  if (typeof target === "string") return target;
  const kept = firsts(target, possible);
  const [first] = kept;
  return first && !first.when ? first.go : kept;
}

function each<T extends object>(found: Record<string, T>, change: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, change(value)]));
}
