import { byKind, judgedLists, moneyGiven } from "~/engine/count/money";
import type { Move } from "~/engine/machine/moves";
import { ceiling, type Position } from "~/engine/machine/position";
import { DEFAULT_MOST } from "~/engine/play/choose";
import type { Rules } from "~/engine/play/rules";
import { givenBy } from "~/engine/scenario/choice";
import type { FromFact, Value } from "~/engine/scenario/condition";
import type { MoneyKind } from "~/engine/scenario/names";
import type { Facts } from "~/engine/scenario/schema";
import { eachCondition } from "~/engine/scenario/walk";
import { remedyBends } from "~/engine/scoring/formula";
import { toPossibilities } from "./possibilities";

/** By authority, the sums that a condition compares, and by kind the sums of money at which a fair band bends. */
export interface Thresholds {
  given: Map<string, number[]>;
  money: Record<MoneyKind, readonly number[]>;
}

/** The sums at which something changes, with one draw of the facts. A sum that is held against a fact may turn at each value that the fact can have. */
export function toThresholds({ scenario, limits, model }: Rules, drawn: Facts): Thresholds {
  const { values } = toPossibilities(scenario, limits, drawn);
  const numbers = (...against: (Value | FromFact | undefined)[]) =>
    against.flatMap((found) => (typeof found === "object" ? values(found.fact) : [found])).filter((found) => typeof found === "number");
  const given = new Map<string, number[]>();
  for (const { condition } of eachCondition(scenario)) {
    if (condition.given === undefined) continue;
    const { is, atLeast, atMost, above, below } = condition;
    const edges = [
      ...numbers(is).flatMap((edge) => [edge - 1, edge, edge + 1]),
      ...numbers(atLeast, below).flatMap((edge) => [edge - 1, edge]),
      ...numbers(atMost, above).flatMap((edge) => [edge, edge + 1]),
    ];
    given.set(condition.given, [...(given.get(condition.given) ?? []), ...edges]);
  }
  const lists = judgedLists(scenario, model);
  return { given, money: byKind((kind) => [...new Set(lists[kind].flatMap((band) => remedyBends(model, kind, band)))]) };
}

/**
 * The amounts that stand for all that can be typed here: the ends of every stretch over which no rule changes and the score only rises or only falls, so
 * that the best and the least are among them.
 */
export function amountsAt(rules: Rules, thresholds: Thresholds, position: Position, move: Move): number[] {
  const gives = givenBy(move.choice);
  if (!gives) return [];
  if (gives.amount !== undefined) return [gives.amount];
  const given = position.given[gives.authority] ?? 0;
  const most = Math.min(mostTyped(rules, gives.authority), mostLeft(rules, position, gives.authority));
  const amounts = new Set([1, most]);
  for (const constant of thresholds.given.get(gives.authority) ?? []) amounts.add(constant - given);
  const kind = rules.settled.get(gives.authority);
  if (kind) {
    const sum = moneyGiven(rules.settled, position)[kind];
    for (const constant of thresholds.money[kind]) amounts.add(constant - sum);
  }
  return [...amounts].filter((amount) => amount >= 1 && amount <= most).sort((one, other) => one - other);
}

/** Whether an amount can be typed here that the limits refuse. */
export function canExceed(rules: Rules, position: Position, { choice }: Move): boolean {
  const gives = givenBy(choice);
  return (
    gives !== undefined && gives.amount === undefined && mostTyped(rules, gives.authority) > mostLeft(rules, position, gives.authority)
  );
}

function mostTyped({ scenario }: Rules, authority: string): number {
  return scenario.authority[authority]?.most ?? DEFAULT_MOST;
}

function mostLeft({ scenario, limits }: Rules, position: Position, authority: string): number {
  return ceiling(scenario, limits, position, authority) - (position.given[authority] ?? 0);
}
