import { dataAt, isPlainObject } from "../text/data";
import type { DataPath } from "../text/find";

const LONGEST = 200;
const fields = ["words", "says", "reply", "label", "title", "text", "name", "summary"] as const;

/** The first words that a thing says, so that what was said of it can be understood when it says something else. */
export function thingQuote(data: unknown, path: DataPath): string {
  const words = fields.map((field) => firstWords(dataAt(data, [...path, field]))).find((found) => found !== "") ?? "";
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words;
}

/** Of words in several voices, or by condition, those that stand first. */
function firstWords(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (Array.isArray(value)) return firstWords(dataAt(value, [0, "text"]));
  if (!isPlainObject(value)) return "";
  const [first] = Object.values(value);
  return typeof first === "string" ? first.trim() : firstWords(dataAt(first, ["text"]));
}
