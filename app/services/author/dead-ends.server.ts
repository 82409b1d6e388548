import * as z from "zod";
import type { Problem } from "~/engine/scenario/problem";
import { settings } from "~/process/settings.server";
import { type Catalog, keepCatalog, keptCatalog } from "~/services/catalog/catalog.server";
import type { Entry } from "~/services/catalog/read-scenario.server";
import { toldUnserved } from "~/services/catalog/told-problem";
import { problemSchema } from "./findings";
import type { Keeper } from "./keeper";

/** Situations of a scenario where nothing is left to choose. */
const DEAD_END = "GR2002";

const deadEnds: z.ZodType<Problem[]> = z.array(problemSchema);

/** Keeps what a check has proved of dead ends: under the texts, wherever they stand, so that a server finds it without exploring anything. */
export function keepDeadEnds(keeper: Keeper | null, from: Catalog, entry: Entry, problems: readonly Problem[]): void {
  const found = problems.filter(({ code, severity }) => code === DEAD_END && severity === "error");
  if (found.length > 0) keeper?.set(keyOf(keeper, from, entry), found);
}

/** Serves no scenario any more of which a check has proved that an attempt at it may never end; says which and why, a line each. Attempts that have begun go on. */
export function holdBackDeadEnds(keeper: Keeper): string[] {
  const folder = settings().scenariosDir;
  const { catalog, stamps } = keptCatalog(folder);
  const entries = new Map(catalog.entries);
  const problems = [...catalog.problems];
  for (const [id, entry] of catalog.entries) {
    const kept = deadEnds.safeParse(keeper.get(keyOf(keeper, catalog, entry)));
    if (!kept.success) continue;
    entries.delete(id);
    problems.push(...kept.data.map((found) => ({ ...found, file: entry.file })));
  }
  if (entries.size === catalog.entries.size) return [];
  keepCatalog(folder, { catalog: { ...catalog, entries, problems }, stamps });
  return problems.slice(catalog.problems.length).map(toldUnserved);
}

function keyOf({ code }: Keeper, { versions }: Catalog, { version }: Entry): string {
  return JSON.stringify([code, "dead ends", version.hash, versions.limits.hash, versions.model.hash]);
}
