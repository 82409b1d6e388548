/** Variants by what they are drawn for, since nobody draws a practice variant in a gate or the other way round; groups without any are left out. */
export function byDraw<Variant extends { gate: boolean }>(
  variants: readonly Variant[],
): { draw: "practice" | "gate"; variants: Variant[] }[] {
  const groups = [
    { draw: "practice" as const, variants: variants.filter(({ gate }) => !gate) },
    { draw: "gate" as const, variants: variants.filter(({ gate }) => gate) },
  ];
  return groups.filter((group) => group.variants.length > 0);
}
