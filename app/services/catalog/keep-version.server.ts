import type { AttemptHead } from "~/engine/play/attempt";
import type { Version } from "~/store/documents";
import { store } from "~/store/open.server";
import type { Catalog } from "./catalog.server";
import type { Entry } from "./read-scenario.server";

/** Keeps what something is played by, unless it is kept already. */
export async function keepVersion(version: Version): Promise<void> {
  if (!(await store().versions.get(version.hash))) await store().versions.put(version);
}

/** Keeps all that an attempt at a scenario is played by, and returns the hashes by which the attempt names it. */
export async function keepPlayed({ version }: Entry, { versions: { limits, model } }: Catalog): Promise<AttemptHead["versions"]> {
  for (const one of [version, limits, model]) await keepVersion(one);
  return { scenario: version.hash, limits: limits.hash, model: model.hash };
}
