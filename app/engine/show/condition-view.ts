import { deadlineMinutes, type Position } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";
import { type Condition, comparisons, partsOf, subjects, type Value } from "~/engine/scenario/condition";
import { toMoney, toShown } from "~/engine/scenario/fill";

/** A condition at a position, for whoever may see behind the scenes: what it asks, what is found there, and which part of it is why it fails. */
export interface ConditionView {
  asks: (typeof subjects)[number];
  /** What it is about, as people call it; empty where it is about other conditions alone. */
  name: string;
  /** What it compares with, in the reader's format. */
  compares: { by: (typeof comparisons)[number]; text: string }[];
  /** What is found there; empty where only yes or no can be. */
  found: string;
  holds: boolean;
  /** Whether it is, within a condition that fails, what would have to be otherwise. */
  isBlamed: boolean;
  parts: ConditionView[];
}

/** What a condition comes to at a position, part by part. Each part is asked of the rules themselves. */
export function viewCondition(
  rules: Rules,
  condition: Condition,
  position: Position,
  locale: string,
  wanted: boolean | null = true,
): ConditionView {
  const asks = subjects.find((subject) => condition[subject] !== undefined) ?? "all";
  const holds = rules.test(condition)(position);
  const isBlamed = wanted !== null && holds !== wanted;
  // How many of them hold is what a count is blamed for, not one of them.
  const below = !isBlamed || condition.count ? null : condition.not ? !wanted : wanted;
  const parts = partsOf(condition).map((part) => viewCondition(rules, part, position, locale, below));
  return { asks, holds, isBlamed, parts, ...told(rules, condition, position, locale, parts) };
}

function told(
  { scenario, limits }: Rules,
  condition: Condition,
  position: Position,
  locale: string,
  parts: readonly ConditionView[],
): Pick<ConditionView, "name" | "compares" | "found"> {
  const { fact, knows, done, opened, said, given, left, late, mood, typed, level, count } = condition;
  const compared = (show: (value: Value) => string) =>
    comparisons.flatMap((by) => {
      const against = condition[by];
      if (against === undefined) return [];
      if (typeof against !== "object") return [{ by, text: show(against) }];
      const value = position.facts[against.fact];
      return [{ by, text: `${scenario.facts[against.fact]?.label ?? against.fact} (${value === undefined ? "" : show(value)})` }];
    });
  const plain = { name: "", compares: [], found: "" };
  if (fact !== undefined) {
    const show = (value: Value) => toShown(scenario, fact, value, locale);
    const value = position.facts[fact];
    return { name: scenario.facts[fact]?.label ?? fact, compares: compared(show), found: value === undefined ? "" : show(value) };
  }
  if (given !== undefined) {
    const authority = scenario.authority[given];
    const show = (value: Value) => (authority?.unit === "money" ? toMoney(Number(value), scenario.currency, locale) : String(value));
    return { name: authority?.title ?? given, compares: compared(show), found: show(position.given[given] ?? 0) };
  }
  if (left !== undefined)
    return { name: scenario.resources[left]?.title ?? left, compares: compared(String), found: String(position.stock[left] ?? 0) };
  if (late !== undefined) {
    const minutes = String(deadlineMinutes(scenario, late, position.facts));
    return {
      name: scenario.deadlines[late]?.label ?? late,
      compares: [{ by: "atLeast", text: minutes }],
      found: String(position.clockMinutes),
    };
  }
  if (count) return { ...plain, compares: compared(String), found: String(parts.filter(({ holds }) => holds).length) };
  if (knows !== undefined) return { ...plain, name: scenario.facts[knows]?.label ?? knows };
  if (done !== undefined) return { ...plain, name: scenario.process[done]?.title ?? done, found: position.steps[done] ?? "" };
  if (opened !== undefined) return { ...plain, name: scenario.resources[opened]?.title ?? opened };
  if (said !== undefined) return { ...plain, name: said };
  if (mood !== undefined) return { ...plain, name: mood, found: position.mood };
  if (level !== undefined) return { ...plain, name: [level].flat().join(", "), found: limits.level };
  return { ...plain, name: typed ?? "" };
}
