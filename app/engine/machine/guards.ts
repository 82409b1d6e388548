import type { Limits } from "~/engine/limits/schema";
import type { Condition, FromFact, Value } from "~/engine/scenario/condition";
import type { Typing } from "~/engine/scenario/names";
import type { Facts, Scenario } from "~/engine/scenario/schema";
import { deadlineMinutes, type Position } from "./position";

/** What a `give` choice is about to give; the limit binds the sum. */
export interface Giving {
  authority: string;
  amount: number;
}

/** A condition, made ready to be asked of positions. */
export type Test = (position: Position, giving?: Giving) => boolean;

const always: Test = () => true;
const never: Test = () => false;

/** Makes a condition into a test; no condition always holds. What was typed is asked of one choice alone, so it is known when its test is made. */
export function toTest(condition: Condition | undefined, scenario: Scenario, limits: Limits, typing?: Typing): Test {
  if (!condition) return always;
  const inner = (found: Condition) => toTest(found, scenario, limits, typing);
  const { all, any, not, count, fact, knows, done, opened, said, given, left, late, mood, typed, level } = condition;
  if (all) {
    const tests = all.map(inner);
    return (position, giving) => tests.every((test) => test(position, giving));
  }
  if (any) {
    const tests = any.map(inner);
    return (position, giving) => tests.some((test) => test(position, giving));
  }
  if (not) {
    const test = inner(not);
    return (position, giving) => !test(position, giving);
  }
  const compare = toComparison(condition);
  if (count) {
    const tests = count.map(inner);
    return (position, giving) =>
      compare(
        tests.reduce((sum, test) => (test(position, giving) ? sum + 1 : sum), 0),
        position.facts,
      );
  }
  if (knows) return (position) => position.known.includes(knows);
  if (done) return (position) => position.steps[done] === "done";
  if (opened) return (position) => position.opened.includes(opened);
  if (said) return (position) => position.said.includes(said);
  if (late) return (position) => position.clockMinutes >= deadlineMinutes(scenario, late, position.facts);
  if (mood) return (position) => position.mood === mood;
  if (typed) return typed === typing ? always : never;
  if (level) return (Array.isArray(level) ? level.includes(limits.level) : level === limits.level) ? always : never;
  if (fact) return ({ facts }) => compare(facts[fact], facts);
  if (left) return ({ stock, facts }) => compare(stock[left] ?? 0, facts);
  if (given)
    return (position, giving) =>
      compare((position.given[given] ?? 0) + (giving && giving.authority === given ? giving.amount : 0), position.facts);
  throw new Error(`a condition without a subject passed the schema: ${JSON.stringify(condition)}`);
}

/** A condition's comparison, to be asked of values. What it compares with may be the value of another fact. */
export function toComparison({ is, atLeast, atMost, above, below }: Condition): (found: unknown, facts: Facts) => boolean {
  return (found, facts) =>
    (is === undefined || found === valueIn(is, facts)) &&
    (atLeast === undefined || Number(found) >= Number(valueIn(atLeast, facts))) &&
    (atMost === undefined || Number(found) <= Number(valueIn(atMost, facts))) &&
    (above === undefined || Number(found) > Number(valueIn(above, facts))) &&
    (below === undefined || Number(found) < Number(valueIn(below, facts)));
}

function valueIn(against: Value | FromFact, facts: Facts): Value | undefined {
  return typeof against === "object" ? facts[against.fact] : against;
}
