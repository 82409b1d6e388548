import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Range } from "~/analysis/search/prove";
import { catalog } from "~/services/catalog/catalog.server";
import type { VariantAnalysis } from "./analyse-scenario.server";
import { anyEntry } from "./any-entry";

export const EXPECTED = "expected.json";

/**
 * The facts that were proved of a scenario, small enough to be read in a review: counts and extremes, by level and variant. A change of the rules or of
 * the file shows in them.
 */
export function toExpected(analysed: readonly VariantAnalysis[]): string {
  const levels = [...new Set(analysed.map(({ level }) => level))].map((level) => {
    const variants = analysed.filter((one) => one.level === level).map((one) => `    ${variantOf(one)}`);
    return `  ${JSON.stringify(level)}: {\n${variants.join(",\n")}\n  }`;
  });
  return `{\n${levels.join(",\n")}\n}\n`;
}

/** Writes the facts beside the scenario's file, and says where. Throws where a variant could not be proved. */
export function writeExpected(scenarioId: string, analysed: readonly VariantAnalysis[]): string {
  const entry = anyEntry(catalog(), scenarioId);
  if (!entry) throw new Error(`there is no scenario \`${scenarioId}\``);
  const file = join(dirname(entry.file), EXPECTED);
  writeFileSync(file, toExpected(analysed));
  return file;
}

function variantOf({ explored: { name, solved } }: VariantAnalysis): string {
  if (!solved?.proof) throw new Error(`the variant \`${name}\` is not proved, so there is nothing to expect of it`);
  const { positions, lines, situations, endings, outcome, empathy, empowerment, total, best, passing } = solved.proof;
  const facts = {
    positions,
    lines: String(lines),
    situations: situations.length,
    endings: Object.fromEntries(Object.entries(endings).map(([ending, count]) => [ending, String(count)])),
    outcome: pair(outcome),
    empathy: pair(empathy),
    empowerment: empowerment && pair(empowerment),
    total: pair(total),
    best: { total: total.greatest, minutes: best.minutes, ending: best.ending, line: best.line.join() },
    passes: passing !== null,
  };
  const told = Object.entries(facts).map(([fact, value]) => `      ${JSON.stringify(fact)}: ${JSON.stringify(value)}`);
  return `${JSON.stringify(name)}: {\n${told.join(",\n")}\n    }`;
}

function pair({ least, greatest }: Range): [number, number] {
  return [least, greatest];
}
