/** An exact number. The oracle of scores reckons with these, so that no double decides what is a half. */
export interface Ratio {
  top: bigint;
  bottom: bigint;
}

export function ratio(top: number | bigint, bottom: number | bigint = 1): Ratio {
  return { top: BigInt(top), bottom: BigInt(bottom) };
}

/** A weight of a model, by the digits that its file has. */
export function decimal(weight: number): Ratio {
  const [whole = "0", digits = ""] = String(Math.abs(weight)).split(".");
  const top = BigInt(`${whole}${digits}`);
  return { top: weight < 0 ? -top : top, bottom: 10n ** BigInt(digits.length) };
}

export function plus(...all: readonly Ratio[]): Ratio {
  return all.reduce((sum, one) => ({ top: sum.top * one.bottom + one.top * sum.bottom, bottom: sum.bottom * one.bottom }), ratio(0));
}

export function times(...all: readonly Ratio[]): Ratio {
  return all.reduce((product, one) => ({ top: product.top * one.top, bottom: product.bottom * one.bottom }), ratio(1));
}

export function minus(one: Ratio, other: Ratio): Ratio {
  return plus(one, { top: -other.top, bottom: other.bottom });
}

export function over(one: Ratio, other: Ratio): Ratio {
  const sign = other.top < 0n ? -1n : 1n;
  return { top: sign * one.top * other.bottom, bottom: sign * one.bottom * other.top };
}

export function isLess(one: Ratio, other: Ratio): boolean {
  return one.top * other.bottom < other.top * one.bottom;
}

export function least(one: Ratio, other: Ratio): Ratio {
  return isLess(other, one) ? other : one;
}

export function most(one: Ratio, other: Ratio): Ratio {
  return isLess(one, other) ? other : one;
}

/** Rounded half up to a multiple of one in `parts`. */
export function halfUp({ top, bottom }: Ratio, parts: number): number {
  const twice = 2n * top * BigInt(parts) + bottom;
  const floor = twice / (2n * bottom) - (twice < 0n && twice % (2n * bottom) !== 0n ? 1n : 0n);
  return Number(floor) / parts;
}

export function toNumber({ top, bottom }: Ratio): number {
  return Number(top) / Number(bottom);
}
