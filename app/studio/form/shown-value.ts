import { isPlainObject } from "../text/data";
import { flowText } from "../text/write";
import { toRows } from "./condition-rows";
import type { Control } from "./control";
import { shownFactValue } from "./fact-value";

/** What stands in a field: words, or several of them one after the other. */
export type Shown = string | readonly string[];

/** In front of a condition that is shown as its text. */
export const AS_TEXT = "text";

/**
 * What a control shows of a value. A condition is its join and then three words a row, a table of names is two words a row; nothing at all is
 * no words.
 */
export function shownValue(control: Control, value: unknown): Shown {
  if (value === undefined || value === null) return isList(control) ? [] : "";
  if (control.kind === "condition") return shownCondition(value);
  if (control.kind === "names") return [value].flat().map(String);
  if (control.kind === "record" && isPlainObject(value)) return Object.entries(value).flatMap(([name, one]) => [name, shownFactValue(one)]);
  if (control.kind === "texts")
    return Array.isArray(value) ? value.map(String).join("\n") : isPlainObject(value) ? shownFactValue(value) : String(value);
  if (control.kind === "amount" || control.kind === "value" || control.kind === "flag") return shownFactValue(value);
  return String(value);
}

const isList = ({ kind }: Control): boolean => kind === "condition" || kind === "names" || kind === "record";

function shownCondition(value: unknown): Shown {
  const found = toRows(value);
  if (!found) return [AS_TEXT, flowText(value)];
  return [found.join, ...found.rows.flatMap(({ asks, way, against }) => [asks, way, shownFactValue(against)])];
}

/** Whether two contents of a field are the same. */
export const isSameShown = (one: Shown, other: Shown): boolean => JSON.stringify([one].flat()) === JSON.stringify([other].flat());
