import { toJobs } from "~/analysis/diagnostics/examine";
import type { ExploredVariant } from "~/analysis/diagnostics/explore";
import type { LevelId } from "~/engine/limits/schema";
import { type Catalog, catalog } from "./catalog.server";
import { inThread, threadCount } from "./threads.server";

/** What was explored of one variant at one level. */
export interface Analysed {
  level: LevelId;
  explored: ExploredVariant;
}

/** Analyses a scenario at its levels, or at one of them, in the order of the file. An unknown scenario has nothing to analyse. */
export async function analyse(
  scenarioId: string,
  { level, mostPositions, from = catalog() }: { level?: LevelId | undefined; mostPositions: number; from?: Catalog },
): Promise<Analysed[]> {
  const { entries, limits, model } = from;
  const scenario = entries.get(scenarioId)?.scenario;
  if (!scenario) return [];
  const jobs = toJobs({ scenario, limits, model }, { mostPositions, parts: threadCount(), withProof: true }).filter(
    (job) => level === undefined || job.level === level,
  );
  const done = await Promise.all(
    jobs.map(async (job) => (await inThread("explore", job)).variants.map((explored) => ({ level: job.level, explored }))),
  );
  const order = Object.keys(scenario.variants);
  const placeOf = (one: Analysed) => scenario.levels.indexOf(one.level) * order.length + order.indexOf(one.explored.name);
  return done.flat().sort((one, other) => placeOf(one) - placeOf(other));
}
