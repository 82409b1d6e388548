import type { Model } from "~/engine/count/model";
import { limitsFormat } from "~/engine/limits/limits-format";
import { type LevelId, type LimitsFile, limitsOf } from "~/engine/limits/schema";
import { applicableRules } from "~/engine/play/applicable-rules";
import type { AttemptHead } from "~/engine/play/attempt";
import { readPlain } from "~/engine/scenario/read-plain";
import { scenarioFormat } from "~/engine/scenario/scenario-format";
import type { Scenario } from "~/engine/scenario/schema";
import type { Written } from "~/engine/scenario/written";
import { Cache } from "~/process/cache";
import { catalog } from "./catalog.server";
import { contentHash } from "./content-hash.server";
import { levelNamed } from "./ladder.server";
import { requireVersion, UnreadableVersion } from "./read-version.server";

/** The hash of the rules that apply to a scenario at a level. Without a scoring model, it says whether a case plays alike; with one, whether it scores alike too. */
export function rulesHash(scenario: Scenario, limits: LimitsFile, level: LevelId, model?: Model): string {
  return contentHash(applicableRules(scenario, limitsOf(limits, level), model));
}

const compared = new Cache<Promise<boolean>>(1000);

/**
 * Whether the limits of an attempt's level allow in its case what they allowed when it was played. The case is the version that was played: nobody loses
 * what they passed because it was edited, renamed or removed. False where what was played is not kept or cannot be read.
 */
export async function isWithinTodaysLimits(head: Pick<AttemptHead, "scenarioId" | "versions" | "level">): Promise<boolean> {
  const { limits, versions } = catalog();
  const today = levelNamed(head.level);
  if (today === undefined) return false;
  if (versions.limits.hash === head.versions.limits) return true;
  const key = [head.versions.scenario, head.versions.limits, head.level, versions.limits.hash, today].join(" ");
  const compare = async () => {
    const written = await writtenAsPlayed(head);
    const then = await requireVersion(limitsFormat, head.versions.limits);
    return rulesHash(readPlain(written, { limits: then }), then, head.level) === rulesHash(readPlain(written, { limits }), limits, today);
  };
  return compared.remember(key, compare).catch((error: unknown) => {
    // A store that fails is another matter: it may answer the next time.
    if (error instanceof UnreadableVersion) return false;
    throw error;
  });
}

async function writtenAsPlayed({ scenarioId, versions }: Pick<AttemptHead, "scenarioId" | "versions">): Promise<Written> {
  const entry = catalog().entries.get(scenarioId);
  return entry?.version.hash === versions.scenario ? entry.written : requireVersion(scenarioFormat, versions.scenario);
}
