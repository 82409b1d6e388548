import { dataAt, isPlainObject } from "../text/data";
import type { DataPath } from "../text/find";
import { shownFactValue } from "./fact-value";

/** What a choice does, besides leading on. */
const toldEffects = [
  ...(["learns", "does", "decides", "sets", "uses", "grants", "gives", "charges", "minutes", "patience", "mood"] as const),
  ...(["repeats", "transfer", "breaks", "fault", "harm", "touches", "then"] as const),
] as const;

/** One thing that a choice does, with what it does it to. */
export interface ChoiceEffect {
  name: (typeof toldEffects)[number];
  what: string;
}

/** What the choice at a path does, in the order of its form. */
export function effectsAt(data: unknown, path: DataPath): ChoiceEffect[] {
  return toldEffects.flatMap((name) => {
    const value = dataAt(data, [...path, name]);
    return value === undefined ? [] : { name, what: told(name, value) };
  });
}

function told(name: ChoiceEffect["name"], value: unknown): string {
  if (name === "then") return String(Array.isArray(value) ? value.length : 1);
  if (Array.isArray(value)) return value.map(String).join(", ");
  if ((name === "gives" || name === "charges") && isPlainObject(value))
    return value.amount === undefined ? String(value.authority) : `${String(value.authority)}, ${String(value.amount)}`;
  if (isPlainObject(value))
    return Object.entries(value)
      .map(([key, one]) => `${key}: ${shownFactValue(one)}`)
      .join(", ");
  return String(value);
}
