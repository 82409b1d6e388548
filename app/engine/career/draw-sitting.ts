import type { Competency, Gate } from "./rules";

/** A variant that may be drawn, with its scenario's one primary competency. */
export interface SittingVariant {
  scenarioId: string;
  variant: string;
  competency: Competency;
}

export type DrawnSitting = { variants: SittingVariant[] } | { short: { competency: Competency; scenarios: number; need: number }[] };

/**
 * Draws a sitting from the pool: for each competency a number of scenarios, of each one variant, in a shuffled order; a scenario once. What was `seen` in an earlier
 * sitting comes only where nothing else is left. `dice` gives numbers in [0, 1). Where a competency has too few scenarios, it says which and by how many.
 */
export function drawSitting(
  { competencies, each }: Pick<Gate, "competencies" | "each">,
  pool: readonly SittingVariant[],
  seen: readonly SittingVariant[],
  dice: () => number,
): DrawnSitting {
  const short = competencies.flatMap((competency) => {
    const scenarios = new Set(pool.filter((one) => one.competency === competency).map(({ scenarioId }) => scenarioId)).size;
    return scenarios < each ? [{ competency, scenarios, need: each }] : [];
  });
  if (short.length > 0) return { short };
  const seenKeys = new Set(seen.map(keyOf));
  const variants = competencies.flatMap((competency) => {
    const shuffled = shuffle(
      pool.filter((one) => one.competency === competency),
      dice,
    );
    const fresh = shuffled.filter((one) => !seenKeys.has(keyOf(one)));
    const again = shuffled.filter((one) => seenKeys.has(keyOf(one)));
    return onePerScenario([...fresh, ...again]).slice(0, each);
  });
  return { variants: shuffle(variants, dice) };
}

function onePerScenario(variants: readonly SittingVariant[]): SittingVariant[] {
  const first = new Map<string, SittingVariant>();
  for (const one of variants) if (!first.has(one.scenarioId)) first.set(one.scenarioId, one);
  return [...first.values()];
}

function keyOf({ scenarioId, variant }: SittingVariant): string {
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
