import { exploreVariants, type VariantExploration } from "~/analysis/diagnostics/explore-variants";
import type { LevelId } from "~/engine/limits/schema";
import { type Catalog, catalog } from "~/services/catalog/catalog.server";
import { anyEntry } from "./any-entry";

/** What was explored and proved of one variant at one level. */
export interface VariantAnalysis {
  level: LevelId;
  explored: VariantExploration;
}

/** Analyses a scenario at its levels, or at one of them, in the order of the file. An unknown scenario has nothing to analyse. */
export function* analyseScenario(
  scenarioId: string,
  { level: only, mostPositions, from = catalog() }: { level?: LevelId | undefined; mostPositions: number; from?: Catalog },
): Generator<VariantAnalysis> {
  const { limits, model } = from;
  const scenario = anyEntry(from, scenarioId)?.scenario;
  for (const level of scenario?.levels ?? []) {
    if (!scenario || (only !== undefined && level !== only)) continue;
    for (const [name, { levels }] of Object.entries(scenario.variants)) {
      if (levels && !levels.includes(level)) continue;
      const [explored] = exploreVariants({
        scenario,
        limits,
        model,
        level,
        variants: [name],
        mostPositions,
        asked: { withProof: true },
      }).variants;
      if (explored) yield { level, explored };
    }
  }
}
