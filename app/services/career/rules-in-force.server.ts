import type { AttemptHead } from "~/engine/play/attempt";
import { scenario } from "~/engine/scenario/schema";
import { Cache } from "~/process/cache";
import { catalog } from "~/services/catalog/catalog.server";
import { store } from "~/store/open.server";

/** Whether the limits that an attempt was played within are still those of today: the shared ones, and what its scenario grants beside them. */
export async function isInForce({ scenarioId, versions }: Pick<AttemptHead, "scenarioId" | "versions">): Promise<boolean> {
  const { entries, limitsHash } = catalog();
  const entry = entries.get(scenarioId);
  if (!entry || versions.limits !== limitsHash) return false;
  return versions.scenario === entry.hash || (await grantsOf(versions.scenario)) === toText(entry.scenario);
}

const grants = new Cache<string>(1000);

/** What an older version of a scenario grants, as a text to compare. */
async function grantsOf(hash: string): Promise<string> {
  const known = grants.get(hash);
  if (known !== undefined) return known;
  const text = toText(scenario.safeParse((await store().versions.get(hash))?.content).data);
  grants.set(hash, text);
  return text;
}

function toText(found: { authority: unknown } | undefined): string {
  return JSON.stringify(found?.authority ?? null);
}
