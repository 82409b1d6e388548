import { byKind, judgedLists, moneyGiven } from "~/engine/count/money";
import type { Move } from "~/engine/machine/moves";
import { ceiling, type Position } from "~/engine/machine/position";
import { DEFAULT_MOST } from "~/engine/play/choose";
import type { Rules } from "~/engine/play/rules";
import type { MoneyKind } from "~/engine/scenario/names";
import { eachCondition } from "~/engine/scenario/walk";
import { remedyBends } from "~/engine/scoring/formula";

/** By authority, the sums that a condition compares, and by kind the sums of money at which a fair band bends. */
export interface Thresholds {
  given: Map<string, number[]>;
  money: Record<MoneyKind, readonly number[]>;
}

/** The sums at which something changes. */
export function toThresholds({ scenario, model }: Rules): Thresholds {
  const given = new Map<string, number[]>();
  for (const { condition } of eachCondition(scenario)) {
    if (condition.given === undefined) continue;
    const { is, atLeast, atMost, above, below } = condition;
    const edges = [
      ...(typeof is === "number" ? [is - 1, is, is + 1] : []),
      ...[atLeast, below].flatMap((edge) => (edge === undefined ? [] : [edge - 1, edge])),
      ...[atMost, above].flatMap((edge) => (edge === undefined ? [] : [edge, edge + 1])),
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
  const { gives } = move.choice;
  if (!gives) return [];
  if (gives.amount !== undefined) return [gives.amount];
  const authority = rules.scenario.authority[gives.authority];
  const given = position.given[gives.authority] ?? 0;
  const most = Math.min(authority?.most ?? DEFAULT_MOST, ceiling(rules.scenario, rules.limits, position, gives.authority) - given);
  const amounts = new Set([1, most]);
  for (const constant of thresholds.given.get(gives.authority) ?? []) amounts.add(constant - given);
  const kind = rules.settled.get(gives.authority);
  if (kind) {
    const sum = moneyGiven(rules.settled, position)[kind];
    for (const constant of thresholds.money[kind]) amounts.add(constant - sum);
  }
  return [...amounts].filter((amount) => amount >= 1 && amount <= most).sort((one, other) => one - other);
}
