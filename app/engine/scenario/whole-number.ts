import { isPair, isScalar, visit } from "yaml";
import { type Problem, problem } from "./problem";
import type { YamlDocument } from "./yaml-document";

/** Whole numbers that are never money. */
const NO_MONEY: ReadonlySet<string> = new Set([
  "par",
  "minutes",
  "patience",
  "weight",
  "load",
  "csat",
  "effort",
  "stock",
  "repeats",
  "breaks",
]);

/** What a field wants that was given a number with a decimal point: `most: 99.50`. */
export function toWholeNumber(field: string, written: string): string {
  const [units = "", parts = ""] = written.split(".");
  const minor = `${units}${parts.padEnd(2, "0")}`;
  const way =
    NO_MONEY.has(field) || parts.length > 2
      ? "write it without a decimal point"
      : `money is in minor units, so ${written} is written ${minor}`;
  return `\`${field}\` should be a whole number: ${way}`;
}

/** Numbers with a decimal point that come to a whole one: `99.00` would be read as 99, which is 0.99. */
export function findDecimals({ document, places }: Pick<YamlDocument, "document" | "places">): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Scalar: (_, { value, source = "", range }, path) => {
      if (typeof value !== "number" || !Number.isInteger(value) || !/^[-+]?\d+\.\d+$/.test(source)) return;
      const pair = path.findLast(isPair);
      const field = isScalar(pair?.key) ? String(pair.key.value) : "this";
      problems.push({ ...problem("GR0002", field, toWholeNumber(field, source)), ...places.at(range?.[0] ?? 0) });
    },
  });
  return problems;
}
