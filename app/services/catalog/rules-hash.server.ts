import type { Model } from "~/engine/count/model";
import { limitsFormat } from "~/engine/limits/limits-format";
import { type LevelId, type LimitsFile, limitsOf } from "~/engine/limits/schema";
import { applicableRules } from "~/engine/play/applicable-rules";
import type { AttemptHead } from "~/engine/play/attempt";
import { readPlain } from "~/engine/scenario/read-plain";
import { scenarioFormat } from "~/engine/scenario/scenario-format";
import type { Scenario } from "~/engine/scenario/schema";
import { Cache } from "~/process/cache";
import { catalog } from "./catalog.server";
import { contentHash } from "./content-hash.server";
import { levelNamed } from "./ladder.server";
import { readVersion, UnreadableVersion } from "./read-version.server";

/** The hash of the rules that apply to a scenario at a level. Without a scoring model, it says whether a case plays alike; with one, whether it scores alike too. */
export function rulesHash(scenario: Scenario, limits: LimitsFile, level: LevelId, model?: Model): string {
  return contentHash(applicableRules(scenario, limitsOf(limits, level), model));
}

const hashes = new Cache<Promise<string>>(1000);

/** Whether an attempt's case would play the same today at its level: the rules of its versions are still the rules of the catalog. */
export async function isPlayedByToday({
  scenarioId,
  versions,
  level,
}: Pick<AttemptHead, "scenarioId" | "versions" | "level">): Promise<boolean> {
  const { entries, limits, versions: shared } = catalog();
  const entry = entries.get(scenarioId);
  const today = levelNamed(level);
  if (!entry || today === undefined) return false;
  if (entry.version.hash === versions.scenario && shared.limits.hash === versions.limits) return true;
  const now = await hashes.remember([entry.version.hash, shared.limits.hash, today].join(" "), async () =>
    rulesHash(entry.scenario, limits, today),
  );
  const then = await hashes.remember([versions.scenario, versions.limits, level].join(" "), () => hashOfKept(versions, level));
  return now === then;
}

/** Empty, which no rules have, where what was played is not kept or cannot be read: then it is not what holds today. */
async function hashOfKept(versions: AttemptHead["versions"], level: LevelId): Promise<string> {
  const written = await readVersion(scenarioFormat, versions.scenario).catch(nullIfUnreadable);
  const limits = await readVersion(limitsFormat, versions.limits).catch(nullIfUnreadable);
  return written && limits ? rulesHash(readPlain(written, { limits }), limits, level) : "";
}

/** A store that fails is another matter: it may answer the next time. */
function nullIfUnreadable(error: unknown): null {
  if (error instanceof UnreadableVersion) return null;
  throw error;
}
