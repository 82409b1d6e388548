import type { Giving } from "~/engine/machine/guards";
import type { Position } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";
import type { Condition } from "~/engine/scenario/condition";

/** Whether a condition holds, as docs/scenario-format.md words it, and without asking the engine's guards: read here once more, on purpose. */
export function holdsRaw(rules: Rules, condition: Condition | undefined, position: Position, giving?: Giving, typing?: string): boolean {
  if (condition === undefined) return true;
  const inner = (part: Condition) => holdsRaw(rules, part, position, giving, typing);
  for (const [subject, name] of Object.entries(condition)) {
    switch (subject) {
      case "all":
        return (condition.all ?? []).filter(inner).length === condition.all?.length;
      case "any":
        return (condition.any ?? []).filter(inner).length > 0;
      case "not":
        return condition.not !== undefined && !inner(condition.not);
      case "count":
        return comparesRaw(condition, (condition.count ?? []).filter(inner).length, position);
      case "fact":
        return comparesRaw(condition, position.facts[name], position);
      case "left":
        return comparesRaw(condition, position.stock[name] ?? 0, position);
      case "given":
        return comparesRaw(condition, (position.given[name] ?? 0) + (giving && giving.authority === name ? giving.amount : 0), position);
      case "knows":
        return position.known.some((fact) => fact === name);
      case "done":
        return position.steps[name] === "done";
      case "opened":
        return position.opened.some((resource) => resource === name);
      case "said":
        return position.said.some((choice) => choice === name);
      case "late": {
        const minutes = rules.scenario.deadlines[name]?.minutes;
        return position.clockMinutes >= Number(typeof minutes === "object" ? position.facts[minutes.fact] : minutes);
      }
      case "typed":
        return name === typing;
      case "mood":
        return position.mood === name;
      case "level":
        return [name].flat().some((level) => level === rules.limits.level);
    }
  }
  throw new Error(`no subject: ${JSON.stringify(condition)}`);
}

/** Every comparison of a condition, one after the other: with what is written out, or with what the fact is by then. */
function comparesRaw(condition: Condition, found: unknown, { facts }: Position): boolean {
  const against = (by: "is" | "atLeast" | "atMost" | "above" | "below") => {
    const written = condition[by];
    return typeof written === "object" ? facts[written.fact] : written;
  };
  if (condition.is !== undefined && found !== against("is")) return false;
  const number = Number(found);
  if (condition.atLeast !== undefined && number < Number(against("atLeast"))) return false;
  if (condition.atMost !== undefined && number > Number(against("atMost"))) return false;
  if (condition.above !== undefined && number <= Number(against("above"))) return false;
  return condition.below === undefined || number < Number(against("below"));
}

/** The first of a list whose condition holds. */
export function firstRaw<T extends { when?: Condition | undefined }>(
  rules: Rules,
  list: readonly T[],
  position: Position,
  giving?: Giving,
  typing?: string,
): T | undefined {
  return list.filter(({ when }) => holdsRaw(rules, when, position, giving, typing))[0];
}

type Listed<Value> = { when?: Condition | undefined; is: Value }[];

/** The value that counts of one that may hang on conditions; undefined where none does. */
export function valueRaw<Value extends string | number | boolean | undefined>(
  rules: Rules,
  found: Value | Listed<Value>,
  position: Position,
): Value | undefined {
  return typeof found === "object" ? firstRaw(rules, found, position)?.is : found;
}

/** The words that count of a text, or of a list of texts by condition. */
export function textRaw(
  rules: Rules,
  found: string | { when?: Condition | undefined; text: string }[] | undefined,
  position: Position,
  giving?: Giving,
): string | undefined {
  return typeof found === "object" ? firstRaw(rules, found, position, giving)?.text : found;
}
