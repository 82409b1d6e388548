import type { AttemptHead } from "~/engine/play/attempt";
import { scenario } from "~/engine/scenario/schema";
import { catalog } from "~/services/catalog/catalog.server";
import { store } from "~/store/open.server";

/** Whether the limits that an attempt was played within are still those of today: the shared ones, and what its scenario grants beside them. */
export async function isInForce({ scenarioId, versions }: Pick<AttemptHead, "scenarioId" | "versions">): Promise<boolean> {
  const { entries, limitsHash } = catalog();
  const entry = entries.get(scenarioId);
  if (!entry || versions.limits !== limitsHash) return false;
  return versions.scenario === entry.hash || (await grantsOf(versions.scenario)) === toText(entry.scenario);
}

const MOST_KEPT = 1000;
const grants = new Map<string, string>();

/** What an older version of a scenario grants, as a text to compare. */
async function grantsOf(hash: string): Promise<string> {
  const known = grants.get(hash);
  if (known !== undefined) return known;
  const text = toText(scenario.safeParse((await store().versions.get(hash))?.content).data);
  const [oldest] = grants.keys();
  if (grants.size >= MOST_KEPT && oldest !== undefined) grants.delete(oldest);
  grants.set(hash, text);
  return text;
}

function toText(found: { authority: unknown } | undefined): string {
  return JSON.stringify(found?.authority ?? null);
}
