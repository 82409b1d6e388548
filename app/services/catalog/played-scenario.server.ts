import { readPlain } from "~/engine/scenario/read-plain";
import { scenarioFormat } from "~/engine/scenario/scenario-format";
import type { Scenario } from "~/engine/scenario/schema";
import { Cache } from "~/process/cache";
import type { AttemptSummary } from "~/store/attempts";
import { catalog } from "./catalog.server";
import { requireVersion, UnreadableVersion } from "./read-version.server";

/** What names the version of a case that someone played. */
export type Played = Pick<AttemptSummary["head"], "scenarioId" | "versions">;

const read = new Cache<Promise<Scenario>>(500);

/**
 * The scenario as it was when it was played, with its competencies by the names they have today: the catalog may have edited it since, or renamed or
 * removed it. Today's instead where that version cannot be read, and null where that is gone as well.
 */
export async function playedScenario({ scenarioId, versions }: Played): Promise<Scenario | null> {
  const { entries, limits, career, versions: files } = catalog();
  const entry = entries.get(scenarioId);
  if (entry?.version.hash === versions.scenario) return entry.scenario;
  const key = [versions.scenario, files.limits.hash, files.career?.hash].join(" ");
  try {
    return await read.remember(key, async () =>
      readPlain(await requireVersion(scenarioFormat, versions.scenario), { limits, competencies: career?.competencies }),
    );
  } catch (error) {
    // A store that fails is another matter: it may answer the next time.
    if (error instanceof UnreadableVersion) return entry?.scenario ?? null;
    throw error;
  }
}
