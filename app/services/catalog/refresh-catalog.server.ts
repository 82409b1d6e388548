import { existsSync } from "node:fs";
import { join, sep } from "node:path";
import type { Problem } from "~/engine/scenario/problem";
import { settings } from "~/process/settings.server";
import { shared } from "~/process/shared";
import { type Catalog, keepCatalog, keptCatalog, readCatalog } from "./catalog.server";
import { CatalogError } from "./catalog-error.server";
import { type Stamp, type Stamps, stampsOf } from "./file-stamps.server";
import { readScenario } from "./read-scenario.server";
import { toldOutdated, toldUnserved } from "./told-problem";

/** Looking costs a stat a file, so nobody looks more often than this. */
const PATIENCE_MS = 1000;

const last = shared("catalog look", () => ({ at: Number.NEGATIVE_INFINITY, isBlind: false }));

/**
 * Reads again what changed on the disk, unless someone looked less than a second ago, and says what came of it, a line each. What has problems now is served as it was before,
 * a scenario or all that is shared. An attempt keeps the versions that it began with.
 */
export function refreshCatalog(patienceMs = PATIENCE_MS): string[] {
  const at = performance.now();
  if (at - last.at < patienceMs) return [];
  last.at = at;
  const folder = settings().scenariosDir;
  try {
    const told = look(folder);
    last.isBlind = false;
    return told;
  } catch (error) {
    // A folder that is gone, or a disk that refuses: what was read is still there to be played.
    const isTold = last.isBlind;
    last.isBlind = true;
    return isTold
      ? []
      : [`Served as it was before: ${folder} cannot be looked at (${error instanceof Error ? error.message : String(error)})`];
  }
}

function look(folder: string): string[] {
  const { catalog, stamps: before } = keptCatalog(folder);
  const stamps = stampsOf(folder);
  if (isOther(before.shared, stamps.shared)) return readAll(folder, catalog, stamps);
  const names = new Set([...before.scenarios.keys(), ...stamps.scenarios.keys()]);
  const changed = [...names].filter((name) => isOther(before.scenarios.get(name), stamps.scenarios.get(name)));
  return changed.length === 0 ? [] : readChanged(folder, catalog, changed, before, stamps);
}

function isOther(one: Stamp | undefined, other: Stamp | undefined): boolean {
  return one?.text !== other?.text;
}

/** An editor may have written half of it by now: what is wrong is believed once it has stood for a moment. */
function isSettled(stamp: Stamp | undefined): boolean {
  return Math.abs(Date.now() - (stamp?.changedAt ?? 0)) >= PATIENCE_MS;
}

function readAll(folder: string, before: Catalog, stamps: Stamps): string[] {
  try {
    const fresh = readCatalog(folder);
    const isBroken = (name: string) => fresh.problems.some((found) => isIn(found, folder, name));
    const old = (known: Catalog["entries"]) => [...known].filter(([name]) => isBroken(name));
    const outdated = [...old(before.entries), ...old(before.drafts)].map(([name]) => name);
    const entries = inOrder([...fresh.entries, ...old(before.entries)]);
    keepCatalog(folder, { catalog: { ...fresh, entries, drafts: inOrder([...fresh.drafts, ...old(before.drafts)]), outdated }, stamps });
    return [`Read again: all of ${folder}`, ...fresh.problems.map(toldOutdated)];
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    if (!isSettled(stamps.shared)) return [];
    const problems = [
      ...before.problems.filter(({ file = "" }) => !error.problems.some((found) => found.file === file)),
      ...error.problems,
    ];
    keepCatalog(folder, { catalog: { ...before, problems }, stamps });
    return error.problems.map(toldOutdated);
  }
}

function readChanged(folder: string, catalog: Catalog, changed: readonly string[], before: Stamps, stamps: Stamps): string[] {
  const [entries, drafts, read] = [new Map(catalog.entries), new Map(catalog.drafts), new Map(stamps.scenarios)];
  const outdated = new Set(catalog.outdated);
  const told: string[] = [];
  let { problems } = catalog;
  for (const name of changed) {
    const isServed = entries.has(name) || drafts.has(name);
    if (!existsSync(join(folder, name))) {
      for (const known of [entries, drafts, outdated]) known.delete(name);
      problems = problems.filter((found) => !isIn(found, folder, name));
      told.push(`No longer served, since it is gone: ${join(folder, name)}`);
      continue;
    }
    const found = readScenario(join(folder, name), name, { ...catalog, competencies: catalog.career?.competencies });
    const stamp = before.scenarios.get(name);
    if ("problems" in found && !isSettled(stamps.scenarios.get(name))) {
      if (stamp) read.set(name, stamp);
      else read.delete(name);
      continue;
    }
    problems = problems.filter((one) => !isIn(one, folder, name));
    outdated.delete(name);
    if ("problems" in found) {
      problems = [...problems, ...found.problems];
      if (isServed) outdated.add(name);
      told.push(...found.problems.map(isServed ? toldOutdated : toldUnserved));
      continue;
    }
    for (const known of [entries, drafts]) known.delete(name);
    (found.isDraft ? drafts : entries).set(name, found);
    told.push(`Read again: ${found.file}`);
  }
  const fresh = { ...catalog, entries: inOrder(entries), drafts: inOrder(drafts), problems, outdated: [...outdated] };
  keepCatalog(folder, { catalog: fresh, stamps: { ...stamps, scenarios: read } });
  return told;
}

function isIn({ file = "" }: Problem, folder: string, name: string): boolean {
  return file.startsWith(join(folder, name) + sep);
}

function inOrder<Found>(found: Iterable<readonly [string, Found]>): Map<string, Found> {
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}
