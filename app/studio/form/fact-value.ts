import { typeOf } from "~/engine/scenario/defaults";
import { dataAt, isPlainObject } from "../text/data";

const inBraces = /^\{([^{}]+)\}$/;

/** What a fact's value can be, as far as the case says: the words for a flag, the names of a list; null for a number, which can be any. */
export function valuesOfFact(data: unknown, name: string): readonly string[] | null {
  const fact = dataAt(data, ["facts", name]);
  if (!isPlainObject(fact)) return null;
  const type = fact.type ?? typeOf(fact);
  if (type === "flag") return ["yes", "no"];
  return type === "choice" && isPlainObject(fact.of) ? Object.keys(fact.of) : null;
}

/** A fact's value as a form shows it: a flag by `yes` and `no`, another fact's by its name in braces, several with commas between. */
export function shownFactValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(shownFactValue).join(", ");
  if (isPlainObject(value)) return `{${String(value.fact)}}`;
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value ?? "");
}

/** The value that was typed for a fact; undefined where it can't be one. */
export function typedFactValue(data: unknown, name: string, typed: string): unknown {
  const words = typed.trim();
  const braced = inBraces.exec(words)?.[1];
  if (braced !== undefined) return { fact: braced.trim() };
  if (words.includes(",")) {
    const many = words.split(",").map((one) => typedFactValue(data, name, one));
    return many.includes(undefined) ? undefined : many;
  }
  const list = valuesOfFact(data, name);
  if (list?.join() === "yes,no") return words === "yes" ? true : words === "no" ? false : undefined;
  if (list) return list.includes(words) ? words : undefined;
  return typedNumber(words);
}

/** A whole number; undefined for anything else. */
export const typedNumber = (typed: string): number | undefined => (/^-?\d{1,9}$/.test(typed.trim()) ? Number(typed) : undefined);

/** A whole number, or the name of a fact in braces; undefined for anything else. */
export function typedAmount(typed: string): unknown {
  const braced = inBraces.exec(typed.trim())?.[1];
  return braced === undefined ? typedNumber(typed) : { fact: braced.trim() };
}
