import type { Move } from "~/engine/machine/moves";
import { ceiling, type Position } from "~/engine/machine/position";
import { DEFAULT_MOST } from "~/engine/play/choose";
import type { Rules } from "~/engine/play/rules";
import type { Condition } from "~/engine/scenario/condition";
import type { Facts } from "~/engine/scenario/schema";
import { eachCondition } from "~/engine/scenario/walk";
import { type Band, remedyGiven } from "~/engine/scoring/remedy";

/** By authority, the sums that a condition compares, and the whole remedies at which the fair band bends. */
export interface Thresholds {
  given: Map<string, number[]>;
  remedy: number[];
}

/** The sums at which something changes, for one draw of the facts: bands that cannot count there are left out. */
export function toThresholds(rules: Rules, facts: Facts, changing: readonly string[]): Thresholds {
  const { scenario, model, limits } = rules;
  const given = new Map<string, number[]>();
  for (const { condition } of eachCondition(scenario)) {
    if (condition.given === undefined) continue;
    const { is, atLeast, atMost, above, below } = condition;
    const edges = [
      ...(typeof is === "number" ? [is - 1, is, is + 1] : []),
      ...[atLeast, below].flatMap((edge) => (edge === undefined ? [] : [edge - 1, edge])),
    ];
    edges.push(...[atMost, above].flatMap((edge) => (edge === undefined ? [] : [edge, edge + 1])));
    given.set(condition.given, [...(given.get(condition.given) ?? []), ...edges]);
  }
  const remedy = new Set<number>();
  for (const { lo, hi, when } of scenario.fair ?? []) {
    const holds = settled(when, facts, changing, limits.level);
    if (holds === false) continue;
    for (const edge of bends({ lo, hi }, model.empowerment.overRemedyFactor)) remedy.add(edge);
    if (holds === true) break;
  }
  return { given, remedy: [...remedy] };
}

/** Where D turns and where the cap on M begins, one more on its far side. */
function bends({ lo, hi }: Band, overRemedyFactor: number): number[] {
  const over = Math.floor(overRemedyFactor * hi);
  return [lo, hi, over, over + 1, 2 * hi];
}

/** What a condition is for good, from facts that nothing changes; undefined where it may come out either way. */
function settled(condition: Condition | undefined, facts: Facts, changing: readonly string[], level: string): boolean | undefined {
  if (!condition) return true;
  const inner = (found: Condition) => settled(found, facts, changing, level);
  if (condition.all) return every(condition.all.map(inner));
  if (condition.any) {
    const none = every(condition.any.map(inner).map((holds) => (holds === undefined ? undefined : !holds)));
    return none === undefined ? undefined : !none;
  }
  if (condition.not) {
    const holds = inner(condition.not);
    return holds === undefined ? undefined : !holds;
  }
  if (condition.level !== undefined) return [condition.level].flat().some((name) => name === level);
  const value = condition.fact === undefined || changing.includes(condition.fact) ? undefined : facts[condition.fact];
  if (value === undefined) return undefined;
  const { is, atLeast, atMost, above, below } = condition;
  const number = Number(value);
  return (
    (is === undefined || is === value) &&
    (atLeast === undefined || number >= atLeast) &&
    (atMost === undefined || number <= atMost) &&
    (above === undefined || number > above) &&
    (below === undefined || number < below)
  );
}

function every(parts: readonly (boolean | undefined)[]): boolean | undefined {
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

/**
 * The amounts that stand for all that can be typed here: the ends of every stretch over which no rule changes and the score runs in a straight line, so
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
  if (authority?.unit === "money" && authority.remedy) {
    const remedy = remedyGiven(rules, position);
    for (const constant of thresholds.remedy) amounts.add(constant - remedy);
  }
  return [...amounts].filter((amount) => amount >= 1 && amount <= most).sort((one, other) => one - other);
}
