import { dataAt, isPlainObject } from "../text/data";
import type { DataPath } from "../text/find";
import type { Operation } from "../text/operation";
import type { ThingField } from "./thing-form";

/** What was filled in for a field: words as they were typed, or what is ticked in a list. */
export type Filled = string | readonly string[];

export type FieldProblem = "missing" | "no-number" | "no-option";

/** What a field's value becomes by what was filled in; undefined takes it out. A problem where it can become nothing. */
export function filledValue(
  { control, isRequired }: Pick<ThingField, "control" | "isRequired">,
  filled: Filled,
): { value: unknown } | { problem: FieldProblem } {
  if (control.kind === "names") return { value: typeof filled === "string" || filled.length === 0 ? undefined : [...filled] };
  const typed = String(filled).replaceAll("\r\n", "\n").trim();
  if (control.kind === "flag") return { value: typed === "yes" ? true : undefined };
  if (typed === "") return isRequired ? { problem: "missing" } : { value: undefined };
  if (control.kind === "number") return /^-?\d{1,9}$/.test(typed) ? { value: Number(typed) } : { problem: "no-number" };
  if (control.kind !== "option") return { value: typed };
  if (!control.options.includes(typed)) return { problem: "no-option" };
  return { value: /^\d+$/.test(typed) ? Number(typed) : typed };
}

/**
 * The edit that gives a field of the thing at a path another value; null where it has that value. A group inside the thing is made where there is none,
 * and goes with its last field.
 */
export function toOperation(data: unknown, at: DataPath, { path }: Pick<ThingField, "path">, value: unknown): Operation | null {
  const now = dataAt(data, path);
  if (JSON.stringify(now) === JSON.stringify(value)) return null;
  if (now !== undefined && value !== undefined) return { do: "set", path, value, reach: "here" };
  return value === undefined ? takenOut(data, at, path) : putIn(data, path, value);
}

function putIn(data: unknown, path: DataPath, value: unknown): Operation {
  const holder = path.slice(0, -1);
  const key = String(path.at(-1));
  const group = dataAt(data, holder);
  if (!isPlainObject(group)) return putIn(data, holder, { [key]: value });
  return { do: "add", path: holder, key, value, index: Object.keys(group).length, reach: "here" };
}

function takenOut(data: unknown, at: DataPath, path: DataPath): Operation {
  const group = path.slice(0, -1);
  const holder = dataAt(data, group);
  const isLast = isPlainObject(holder) && Object.keys(holder).length === 1 && group.length > at.length;
  return isLast ? takenOut(data, at, group) : { do: "remove", path, reach: "here" };
}
