import { toComparison } from "~/engine/machine/guards";
import type { Condition } from "~/engine/scenario/condition";
import type { Possibilities } from "./possibilities";

/** What a condition comes to with what is fixed for good: true, false, or what is left of it to be asked. No condition is true. */
export function foldCondition(condition: Condition | undefined, possible: Possibilities): Condition | boolean {
  if (!condition) return true;
  const { all, any, not, fact, knows, done, opened, said, given, left, mood, level } = condition;
  if (all) return together(all, possible, false);
  if (any) return together(any, possible, true);
  if (not) {
    const inner = foldCondition(not, possible);
    return typeof inner === "boolean" ? !inner : { not: inner };
  }
  if (level !== undefined) return [level].flat().some((name) => name === possible.level);
  const never =
    (knows !== undefined && !possible.canKnow(knows)) ||
    (done !== undefined && !possible.canDo(done)) ||
    (opened !== undefined && !possible.canOpen(opened)) ||
    (said !== undefined && !possible.canSay(said)) ||
    (mood !== undefined && !possible.canFeel(mood));
  if (never) return false;
  if (knows !== undefined && possible.isKnown(knows)) return true;
  if (fact !== undefined) {
    const [first, ...others] = possible.values(fact).map(toComparison(condition));
    return others.some((holds) => holds !== first) ? condition : first === true;
  }
  const value = left !== undefined ? possible.left(left) : given !== undefined && !possible.canGive(given) ? 0 : undefined;
  return value === undefined ? condition : toComparison(condition)(value);
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
