import type { Limits } from "~/engine/limits/schema";
import type { Condition } from "~/engine/scenario/condition";
import type { Scenario } from "~/engine/scenario/schema";
import { deadlineMinutes, type Position } from "./position";

/** What a `give` choice is about to give; the limit binds the sum. */
export interface Giving {
  authority: string;
  amount: number;
}

/** A condition, made ready to be asked of positions. */
export type Test = (position: Position, giving?: Giving) => boolean;

const always: Test = () => true;

/** Makes a condition into a test; no condition always holds. */
export function toTest(condition: Condition | undefined, scenario: Scenario, limits: Limits): Test {
  if (!condition) return always;
  const inner = (found: Condition) => toTest(found, scenario, limits);
  const { all, any, not, fact, knows, done, opened, said, given, left, late, mood, level } = condition;
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
  if (knows) return (position) => position.known.includes(knows);
  if (done) return (position) => position.steps[done] === "done";
  if (opened) return (position) => position.opened.includes(opened);
  if (said) return (position) => position.said.includes(said);
  if (late) return (position) => position.clockMinutes >= deadlineMinutes(scenario, late, position.facts);
  if (mood) return (position) => position.mood === mood;
  if (level) return (Array.isArray(level) ? level.includes(limits.level) : level === limits.level) ? always : () => false;
  const compare = toComparison(condition);
  if (fact) return (position) => compare(position.facts[fact]);
  if (left) return (position) => compare(position.stock[left] ?? 0);
  if (given)
    return (position, giving) => compare((position.given[given] ?? 0) + (giving && giving.authority === given ? giving.amount : 0));
  throw new Error(`a condition without a subject passed the schema: ${JSON.stringify(condition)}`);
}

/** A condition's comparison, to be asked of values. */
export function toComparison({ is, atLeast, atMost, above, below }: Condition): (found: unknown) => boolean {
  return (found) =>
    (is === undefined || found === is) &&
    (atLeast === undefined || Number(found) >= atLeast) &&
    (atMost === undefined || Number(found) <= atMost) &&
    (above === undefined || Number(found) > above) &&
    (below === undefined || Number(found) < below);
}
