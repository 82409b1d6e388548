/** How far two reviewers agree. Each is null where it is not defined: nothing rated, or nothing that chance could have spread. */
export interface Agreement {
  /** Items that both rated. */
  n: number;
  /** The share rated alike. */
  raw: number | null;
  /** Cohen's kappa with quadratic weights (Cohen 1968), on the declared scale: a category that nobody used still counts. */
  kappa: number | null;
  /** Gwet's AC1 (2008), which does not fall where nearly all items are of one kind. */
  ac1: number | null;
}

/** The agreement of two reviewers over the same items, rated as positions on one scale of `size` steps, 0 to `size` − 1. */
export function agreementOf(pairs: readonly (readonly [number, number])[], size: number): Agreement {
  const n = pairs.length;
  if (n === 0) return { n, raw: null, kappa: null, ac1: null };
  const steps = Array.from({ length: size }, (_, step) => step);
  const first = steps.map((step) => pairs.filter(([one]) => one === step).length / n);
  const second = steps.map((step) => pairs.filter(([, other]) => other === step).length / n);
  const raw = pairs.filter(([one, other]) => one === other).length / n;
  const observed = pairs.reduce((sum, [one, other]) => sum + apart(one, other), 0) / n;
  const expected = steps.reduce(
    (sum, one) => sum + steps.reduce((more, other) => more + (first[one] ?? 0) * (second[other] ?? 0) * apart(one, other), 0),
    0,
  );
  const shares = steps.map((step) => ((first[step] ?? 0) + (second[step] ?? 0)) / 2);
  const byChance = shares.reduce((sum, share) => sum + share * (1 - share), 0) / (size - 1);
  return {
    n,
    raw,
    kappa: expected === 0 ? null : 1 - observed / expected,
    ac1: byChance === 1 ? null : (raw - byChance) / (1 - byChance),
  };
}

/** The quadratic weight, except for the scale's length, which falls out of the ratio. */
function apart(one: number, other: number): number {
  return (one - other) ** 2;
}
