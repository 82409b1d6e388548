/** A probability as an exact fraction. */
export interface Fraction {
  of: bigint;
  in: bigint;
}

/** The chance to pass one unseen variant, in thousandths (850 is .85), tried up to `tries` times. */
export interface PassChance {
  thousandths: number;
  tries?: number;
}

/** A part of a sitting: a number of variants, of which at least `least` must be passed, each with the same chance. */
export interface OddsPart {
  variants: number;
  least: number;
  chance: PassChance;
}

const ONE = 1000n;

/**
 * The chance that someone passes at least `passes` variants of a sitting and the least number in every part: the product of the parts' binomial
 * distributions, cut at their floors, summed from `passes` up. Exact.
 */
export function oddsOf(parts: readonly OddsPart[], passes: number): Fraction {
  let ways: bigint[] = [1n];
  let whole = 1n;
  for (const { variants, least, chance } of parts) {
    const { of, in: all } = tried(chance);
    ways = product(ways, binomial(variants, least, of, all));
    whole *= all ** BigInt(variants);
  }
  return { of: ways.slice(passes).reduce((sum, way) => sum + way, 0n), in: whole };
}

/** The fraction as a number, rounded half up to a number of decimals. */
export function toDecimals({ of, in: all }: Fraction, decimals: number): number {
  const scale = 10n ** BigInt(decimals);
  return Number((2n * of * scale + all) / (2n * all)) / Number(scale);
}

/** Passed at least once in a number of tries: one minus the chance to fail them all. */
function tried({ thousandths, tries = 1 }: PassChance): Fraction {
  const all = ONE ** BigInt(tries);
  return { of: all - (ONE - BigInt(thousandths)) ** BigInt(tries), in: all };
}

/** By number of passes: C(n, k) pᵏ (all − p)ⁿ⁻ᵏ, and nothing below the floor. */
function binomial(variants: number, least: number, of: bigint, all: bigint): bigint[] {
  let choose = 1n;
  return Array.from({ length: variants + 1 }, (_, passed) => {
    if (passed > 0) choose = (choose * BigInt(variants - passed + 1)) / BigInt(passed);
    return passed < least ? 0n : choose * of ** BigInt(passed) * (all - of) ** BigInt(variants - passed);
  });
}

function product(one: readonly bigint[], other: readonly bigint[]): bigint[] {
  const ways: bigint[] = Array.from({ length: one.length + other.length - 1 }, () => 0n);
  one.forEach((left, at) => {
    other.forEach((right, beside) => {
      ways[at + beside] = (ways[at + beside] ?? 0n) + left * right;
    });
  });
  return ways;
}
