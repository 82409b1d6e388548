import type { SittingVariant, VariantName } from "./draw-sitting";
import type { Competency, Gate } from "./rules";

/** One scenario of the pool, as a team knows it: how many of its variants nobody there has met, and whether anybody has met any. */
export interface CaseStock {
  unknown: number;
  met: boolean;
}

/** The pool of one competency, scenario by scenario. */
export interface CompetencyStock {
  competency: Competency;
  cases: readonly CaseStock[];
}

/** The pool as a team knows it, from the variants that may still be drawn for it and those that somebody in it has met. */
export function poolStock(
  { competencies }: Pick<Gate, "competencies">,
  pool: readonly SittingVariant[],
  met: readonly VariantName[],
): CompetencyStock[] {
  const isMet = ({ scenarioId, variant }: VariantName) => met.some((one) => one.scenarioId === scenarioId && one.variant === variant);
  return competencies.map((competency) => {
    const here = pool.filter((one) => one.competency === competency);
    const scenarios = [...new Set(here.map(({ scenarioId }) => scenarioId))];
    return {
      competency,
      cases: scenarios.map((scenarioId) => ({
        unknown: here.filter((one) => one.scenarioId === scenarioId && !isMet(one)).length,
        met: met.some((one) => one.scenarioId === scenarioId),
      })),
    };
  });
}

/** How many cases of the next sitting in this competency nobody in the team has met: exact, since the draw takes what is unknown first. */
export function unknownNext({ cases }: CompetencyStock, each: number): number {
  return Math.min(each, cases.filter(({ unknown }) => unknown > 0).length);
}
