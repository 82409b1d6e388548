import type { VariantExamination } from "~/analysis/diagnostics/examine-case";

/** The best lines of variants, each once, in the short form of a log; what could not be solved has none. */
export function bestLines(variants: readonly VariantExamination[]): Set<string> {
  return new Set(variants.flatMap(({ solved }) => (solved ? [solved.best.line.join()] : [])));
}
