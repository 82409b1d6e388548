import type { Model } from "~/engine/count/model";
import { modelFormat } from "~/engine/count/model-format";
import { limitsFormat } from "~/engine/limits/limits-format";
import { type Limits, limitsOf } from "~/engine/limits/schema";
import type { AttemptHead } from "~/engine/play/attempt";
import { readPlain } from "~/engine/scenario/read-plain";
import { scenarioFormat } from "~/engine/scenario/scenario-format";
import type { Scenario } from "~/engine/scenario/schema";
import { Cache } from "~/process/cache";
import { catalog } from "./catalog.server";
import { requireVersion } from "./read-version.server";

/** What an attempt is played by, in the words of its author, at its level. */
export interface AttemptVersions {
  scenario: Scenario;
  limits: Limits;
  model: Model;
}

const read = new Cache<Promise<AttemptVersions>>(200);

type Named = Pick<AttemptHead, "scenarioId" | "versions" | "level">;

/** The versions that an attempt names. Throws where one of them is not kept. */
export function versionsOf(head: Named): Promise<AttemptVersions> {
  const { versions, level } = head;
  return read.remember([versions.scenario, versions.limits, versions.model, level].join(" "), () => readVersions(head));
}

async function readVersions({ scenarioId, versions: named, level }: Named): Promise<AttemptVersions> {
  const { entries, versions, ...current } = catalog();
  const entry = entries.get(scenarioId);
  const written = entry?.version.hash === named.scenario ? entry.written : await requireVersion(scenarioFormat, named.scenario);
  const limits = versions.limits.hash === named.limits ? current.limits : await requireVersion(limitsFormat, named.limits);
  const model = versions.model.hash === named.model ? current.model : await requireVersion(modelFormat, named.model);
  // By the names of the limits that were played within: today's ladder may have others.
  const scenario = readPlain(written, { limits });
  return { scenario, limits: limitsOf(limits, level), model };
}
