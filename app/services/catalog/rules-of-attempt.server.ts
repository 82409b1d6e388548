import type { LevelId } from "~/engine/limits/schema";
import type { AttemptHead } from "~/engine/play/attempt";
import { type Rules, toRules } from "~/engine/play/rules";
import { localise } from "~/engine/scenario/text";
import { Cache } from "~/process/cache";
import { catalog } from "./catalog.server";
import { translationFor } from "./translation-for.server";
import { versionsOf } from "./versions-of-attempt.server";

// More than the levels and languages of the cases that are played at one time: an attempt that is replayed goes on only by the same rules.
const kept = new Cache<Promise<Rules>>(500);

/** The rules of an attempt as it names them, in the reader's language where the scenario has it. Throws where a version that was played is not kept. */
export function rulesOf(head: Pick<AttemptHead, "scenarioId" | "versions" | "level">, locale: string): Promise<Rules> {
  const { versions, level } = head;
  return kept.remember([versions.scenario, versions.limits, versions.model, level, locale].join(" "), async () => {
    const { scenario, limits, model } = await versionsOf(head);
    const words = translationFor(locale, head, scenario);
    return toRules(words ? localise(scenario, words) : scenario, limits, model);
  });
}

/** The rules that a new attempt at a scenario would be played by, or null for an unknown scenario. */
export async function currentRules(
  scenarioId: string,
  level: LevelId,
  locale: string,
): Promise<{ rules: Rules; versions: AttemptHead["versions"] } | null> {
  const { entries, versions: shared } = catalog();
  const entry = entries.get(scenarioId);
  if (!entry) return null;
  const versions = { scenario: entry.version.hash, limits: shared.limits.hash, model: shared.model.hash };
  return { rules: await rulesOf({ scenarioId, versions, level }, locale), versions };
}
