import type { Competency, Gate } from "./rules";

/** A variant of a scenario, by name. */
export interface VariantName {
  scenarioId: string;
  variant: string;
}

/** A variant that may be drawn, with its scenario's one primary competency. */
export interface SittingVariant extends VariantName {
  competency: Competency;
}

/** Variants that were met before the draw: by the candidate in earlier sittings, and by the colleagues they may have heard of them from. */
export interface MetVariants {
  own: readonly VariantName[];
  team: readonly VariantName[];
}

export type DrawnSitting = { variants: SittingVariant[] } | { short: { competency: Competency; scenarios: number; need: number }[] };

/**
 * Draws a sitting from the pool: for each competency a number of scenarios, of each one variant, in a shuffled order; a scenario once. Variants that the candidate has met come only where
 * nothing else is left, then scenarios that they have met; among equals the same holds for their team. `dice` gives numbers in [0, 1). Where a competency has too few scenarios, it says
 * which and by how many.
 */
export function drawSitting(
  { competencies, each }: Pick<Gate, "competencies" | "each">,
  pool: readonly SittingVariant[],
  met: MetVariants,
  dice: () => number,
): DrawnSitting {
  const short = competencies.flatMap((competency) => {
    const scenarios = new Set(pool.filter((one) => one.competency === competency).map(({ scenarioId }) => scenarioId)).size;
    return scenarios < each ? [{ competency, scenarios, need: each }] : [];
  });
  if (short.length > 0) return { short };
  const rank = toRank(met);
  const variants = competencies.flatMap((competency) => {
    const shuffled = shuffle(
      pool.filter((one) => one.competency === competency),
      dice,
    );
    // Sorting is stable: among those that are equally unknown, chance decides.
    return onePerScenario(shuffled.sort((one, other) => rank(one) - rank(other))).slice(0, each);
  });
  return { variants: shuffle(variants, dice) };
}

/** How known a variant is, 0 to 15: the candidate's own meetings weigh more than the team's, and those with the variant more than those with its scenario. */
function toRank({ own, team }: MetVariants): (variant: VariantName) => number {
  const [ownKeys, teamKeys] = [own, team].map((met) => new Set(met.flatMap((one) => [keyOf(one), one.scenarioId])));
  const has = (keys: Set<string> | undefined, key: string) => (keys?.has(key) ? 1 : 0);
  return (one) =>
    8 * has(ownKeys, keyOf(one)) + 4 * has(ownKeys, one.scenarioId) + 2 * has(teamKeys, keyOf(one)) + has(teamKeys, one.scenarioId);
}

function onePerScenario(variants: readonly SittingVariant[]): SittingVariant[] {
  const first = new Map<string, SittingVariant>();
  for (const one of variants) if (!first.has(one.scenarioId)) first.set(one.scenarioId, one);
  return [...first.values()];
}

function keyOf({ scenarioId, variant }: VariantName): string {
  return `${scenarioId}/${variant}`;
}

/** Fisher and Yates's shuffle, in Durstenfeld's form (1964). */
function shuffle<T>(list: readonly T[], dice: () => number): T[] {
  const shuffled = [...list];
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = Math.floor(dice() * (at + 1));
    const [here, there] = [shuffled[at], shuffled[other]];
    if (here !== undefined && there !== undefined) [shuffled[at], shuffled[other]] = [there, here];
  }
  return shuffled;
}
