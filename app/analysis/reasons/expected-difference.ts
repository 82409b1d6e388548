import type { Comparison, Continuation } from "./continuation";

/** How much more of something the best choice can expect than the one that was taken. */
export function expectedDifference({ taken, best }: Comparison, of: (continued: Continuation) => number): number {
  return expectedValue(best, of) - expectedValue(taken, of);
}

/** The mean of something over the variants that were still possible, by their weights. */
function expectedValue(continued: readonly Continuation[], of: (continued: Continuation) => number): number {
  const all = continued.reduce((sum, { weight }) => sum + weight, 0);
  return continued.reduce((sum, one) => sum + one.weight * of(one), 0) / all;
}

/** The value that most of the chance lies on, of those that are not null. */
export function likeliestValue<Value extends string>(
  continued: readonly Continuation[],
  of: (continued: Continuation) => Value | null,
): Value | null {
  const chances = new Map<Value, number>();
  for (const one of continued) {
    const value = of(one);
    if (value !== null) chances.set(value, (chances.get(value) ?? 0) + one.weight);
  }
  return [...chances].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}
