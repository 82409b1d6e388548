import { parse } from "yaml";
import { writtenCondition } from "~/engine/scenario/condition";
import { isPlainObject } from "../text/data";
import { type ConditionRow, isCompared, joins, toCondition, ways } from "./condition-rows";
import type { Against, Control } from "./control";
import { typedAmount, typedFactValue, typedNumber } from "./fact-value";
import { AS_TEXT, type Shown } from "./shown-value";

export type FieldProblem = "missing" | "no-number" | "no-option" | "no-condition" | "no-value" | "no-name";

/** What a field's value becomes, where undefined takes it out; or why it can become nothing. */
export type FilledValue = { value: unknown } | { problem: FieldProblem };

interface Scene {
  control: Control;
  isRequired: boolean;
  /** The value that stands there. */
  now: unknown;
  /** The fact whose value it is, where it is one. */
  fact: string;
  data: unknown;
}

/** What a field's value becomes by what was filled in. */
export function filledValue({ control, isRequired, now, fact, data }: Scene, filled: Shown): FilledValue {
  const all = [filled].flat();
  if (control.kind === "condition") return conditionValue(data, all);
  if (control.kind === "record") return recordValue(control.against, data, all);
  if (control.kind === "names") {
    const [only, ...more] = all.filter((one) => one !== "");
    return { value: only === undefined ? undefined : more.length === 0 && control.alone && !Array.isArray(now) ? only : [only, ...more] };
  }
  const typed = all.join("\n").replaceAll("\r\n", "\n").trim();
  if (typed === "") return isRequired ? { problem: "missing" } : { value: undefined };
  if (control.kind === "flag") return flagValue(control.usual, now, typed);
  if (control.kind === "number") return known(typedNumber(typed), "no-number");
  if (control.kind === "amount") return known(typedAmount(typed), "no-number");
  if (control.kind === "value") return known(typedFactValue(data, fact, typed), "no-value");
  if (control.kind === "texts") return { value: textsValue(control.alone, now, typed) };
  if (control.kind === "option") {
    if (!control.options.includes(typed)) return { problem: "no-option" };
    return { value: /^\d+$/.test(typed) ? Number(typed) : typed };
  }
  // A block of words keeps the line end that it has.
  return { value: typed + (typeof now === "string" ? (/\n*$/.exec(now)?.[0] ?? "") : "") };
}

const known = (value: unknown, problem: FieldProblem): FilledValue => (value === undefined ? { problem } : { value });

/** What is so anyway need not be said, and stays where it is said. */
function flagValue(usual: boolean | null, now: unknown, typed: string): FilledValue {
  const value = typed === "yes";
  return { value: value === usual && now !== value ? undefined : value };
}

function textsValue(alone: boolean, now: unknown, typed: string): unknown {
  const lines = typed
    .split("\n")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const [only = "", ...more] = lines;
  if (!alone || more.length > 0 || Array.isArray(now)) return lines;
  const braced = typedAmount(only);
  return isPlainObject(braced) ? braced : only;
}

function recordValue(against: Against, data: unknown, all: readonly string[]): FilledValue {
  const value: Record<string, unknown> = {};
  for (let at = 0; at < all.length; at += 2) {
    const [name = "", typed = ""] = [all[at]?.trim(), all[at + 1]?.trim()];
    // An empty row is none, and a name whose value was emptied goes with it.
    if (name === "" || typed === "") {
      if (name === "" && typed !== "") return { problem: "no-name" };
      continue;
    }
    const one = againstValue(against, data, name, typed);
    if (one === undefined) return { problem: against === "number" || against === "mark" ? "no-number" : "no-value" };
    value[name] = one;
  }
  return { value: Object.keys(value).length === 0 ? undefined : value };
}

function againstValue(against: Against, data: unknown, name: string, typed: string): unknown {
  if (against === "value") return typedFactValue(data, name, typed);
  return against === "number" || against === "mark" ? typedNumber(typed) : typed;
}

function conditionValue(data: unknown, [join = "", ...cells]: readonly string[]): FilledValue {
  if (join === AS_TEXT) return writtenValue(cells[0] ?? "");
  const rows: ConditionRow[] = [];
  for (let at = 0; at < cells.length; at += 3) {
    const [asks = "", how = "", typed = ""] = cells.slice(at, at + 3);
    if (asks === "") continue;
    const way = ways.find((one) => one === how);
    if (!way || (!isCompared(asks) && way !== "is" && way !== "not")) return { problem: "no-condition" };
    const against = isCompared(asks) ? compareWith(data, asks, typed) : null;
    if (against === undefined) return { problem: "no-value" };
    rows.push({ asks, way, against });
  }
  return checked(toCondition({ join: joins.find((one) => one === join) ?? "all", rows }));
}

function compareWith(data: unknown, asks: string, typed: string): unknown {
  const [subject = "", name = ""] = asks.split(" ");
  if (typed.trim() === "") return undefined;
  if (subject === "fact") return typedFactValue(data, name, typed);
  if (subject === "given" || subject === "left") return typedAmount(typed);
  const many = typed.split(",").map((one) => one.trim());
  return many.length === 1 ? many[0] : many;
}

function writtenValue(words: string): FilledValue {
  if (words.trim() === "") return { value: undefined };
  try {
    return checked(parse(words));
  } catch {
    return { problem: "no-condition" };
  }
}

/** A condition that the format has. */
function checked(value: unknown): FilledValue {
  if (value === undefined) return { value };
  return writtenCondition.safeParse(value).success ? { value } : { problem: "no-condition" };
}
