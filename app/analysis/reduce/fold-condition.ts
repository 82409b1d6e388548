import { toComparison } from "~/engine/machine/guards";
import { type Condition, factsComparedWith, type Value } from "~/engine/scenario/condition";
import type { Facts } from "~/engine/scenario/schema";
import type { Possibilities } from "./possibilities";

/** What a condition comes to with what is fixed for good: true, false, or what is left of it to be asked. No condition is true. */
export function foldCondition(condition: Condition | undefined, possible: Possibilities): Condition | boolean {
  if (!condition) return true;
  const { all, any, not, count, fact, knows, done, opened, said, given, left, mood, level } = condition;
  if (all) return together(all, possible, false);
  if (any) return together(any, possible, true);
  if (not) {
    const inner = foldCondition(not, possible);
    return typeof inner === "boolean" ? !inner : { not: inner };
  }
  if (count) return counted(condition, count, possible);
  if (level !== undefined) return [level].flat().some((name) => name === possible.level);
  const never =
    (knows !== undefined && !possible.canKnow(knows)) ||
    (done !== undefined && !possible.canDo(done)) ||
    (opened !== undefined && !possible.canOpen(opened)) ||
    (said !== undefined && !possible.canSay(said)) ||
    (mood !== undefined && !possible.canFeel(mood));
  if (never) return false;
  if (knows !== undefined && possible.isKnown(knows)) return true;
  if (fact !== undefined) return compared(condition, possible.values(fact), possible);
  const value = left !== undefined ? possible.left(left) : given !== undefined && !possible.canGive(given) ? 0 : undefined;
  return compared(condition, value === undefined ? [] : [value], possible);
}

/**
 * What a comparison comes to for all values that its subject may have, none where they are not known. Where that is open, a fact that it compares with
 * and that no choice can change is filled in.
 */
function compared(condition: Condition, values: readonly (Value | undefined)[], possible: Possibilities): Condition | boolean {
  const others = factsComparedWith(condition);
  let draws: Facts[] = [{}];
  for (const { fact } of others)
    draws = draws.flatMap((draw) => possible.values(fact).map((value) => (value === undefined ? draw : { ...draw, [fact]: value })));
  const compare = toComparison(condition);
  const [first, ...rest] = values.flatMap((value) => draws.map((draw) => compare(value, draw)));
  if (first !== undefined && rest.every((holds) => holds === first)) return first;
  const known = { ...condition };
  for (const { fact, by } of others) {
    const [only, ...more] = new Set(possible.values(fact));
    if (more.length > 0 || only === undefined) continue;
    if (by === "is") known.is = only;
    else known[by] = Number(only);
  }
  return known;
}

/** A count whose parts are filled in. One that always holds stays in it, as one that asks for nothing. */
function counted(condition: Condition, parts: readonly Condition[], possible: Possibilities): Condition | boolean {
  const found = parts.map((part) => foldCondition(part, possible)).filter((part) => part !== false);
  const sure = found.filter((part) => part === true).length;
  const sums = Array.from({ length: found.length - sure + 1 }, (_, more) => sure + more);
  return compared({ ...condition, count: found.map((part) => (part === true ? { all: [] } : part)) }, sums, possible);
}

/** `all` is decided by one that is false, `any` by one that is true. */
function together(parts: readonly Condition[], possible: Possibilities, deciding: boolean): Condition | boolean {
  const rest: Condition[] = [];
  for (const part of parts) {
    const found = foldCondition(part, possible);
    if (found === deciding) return deciding;
    if (typeof found !== "boolean") rest.push(found);
  }
  const [first] = rest;
  if (!first) return !deciding;
  if (rest.length === 1) return first;
  return deciding ? { any: rest } : { all: rest };
}
