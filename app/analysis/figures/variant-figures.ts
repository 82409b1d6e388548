import { LEAST_N } from "./case-figures";

/** Someone's first result in a variant, with what they do elsewhere. */
export interface FirstResult {
  variant: string;
  passed: boolean;
  /** The mean of their totals in other cases and variants; null where they have none. */
  elsewhere: number | null;
}

/** How a variant turned out for the `n` people who met it, and how well it tells people apart. */
export interface VariantFigure {
  variant: string;
  n: number;
  passed: number;
  /** Null where fewer than five people have results elsewhere, or nothing sets them apart. */
  discrimination: { value: number; n: number } | null;
}

/** Pass rate and discrimination of each variant that enough people met. */
export function variantFigures(results: readonly FirstResult[]): VariantFigure[] {
  const variants = new Map<string, FirstResult[]>();
  for (const result of results) variants.set(result.variant, [...(variants.get(result.variant) ?? []), result]);
  return [...variants]
    .filter(([, those]) => those.length >= LEAST_N)
    .map(([variant, those]) => {
      const known = those.flatMap(({ passed, elsewhere }) => (elsewhere === null ? [] : { passed, elsewhere }));
      const value = known.length >= LEAST_N ? pointBiserial(known) : null;
      const passed = those.filter((one) => one.passed).length;
      return { variant, n: those.length, passed, discrimination: value === null ? null : { value, n: known.length } };
    });
}

/**
 * The point-biserial correlation between passing here and the mean result elsewhere: (M₁ − M₀) / s · √(n₁ · n₀) / n, where M₁ and M₀ are the means of those
 * who passed and who did not, and s is the standard deviation of all, by n. From −1 to 1; null where all passed, nobody did, or everyone does equally well elsewhere.
 * It is Pearson's r with one variable of two values (Lord and Novick, Statistical Theories of Mental Test Scores, 1968, 15.5), and corrected, since what was
 * done here is not in what it is compared with. Of small groups it uses every result, where comparing the upper and lower 27 % would use half of them.
 */
export function pointBiserial(results: readonly { passed: boolean; elsewhere: number }[]): number | null {
  const [yes, no] = [true, false].map((passed) => results.filter((one) => one.passed === passed).map(({ elsewhere }) => elsewhere));
  const all = results.map(({ elsewhere }) => elsewhere);
  const spread = Math.sqrt(mean(all.map((value) => (value - mean(all)) ** 2)));
  if (!yes || !no || yes.length === 0 || no.length === 0 || spread === 0) return null;
  return (((mean(yes) - mean(no)) / spread) * Math.sqrt(yes.length * no.length)) / all.length;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
