import type { Evidence } from "~/engine/career/evidence";
import type { SubjectId } from "~/engine/play/subject";
import { scenario } from "~/engine/scenario/schema";
import { dayOf } from "~/process/clock.server";
import { catalog } from "~/services/catalog/catalog.server";
import { levelToday } from "~/services/catalog/ladder.server";
import type { AttemptSummary } from "~/store/attempts";
import { store } from "~/store/open.server";

/** What somebody's attempts are worth as evidence: ended and abandoned ones alike, since either has shown them the case. Sittings at a gate and what was played on are none. */
export async function evidenceOf(subject: SubjectId): Promise<Evidence[]> {
  const attempts = await store().attempts.summaries({ subject });
  const played = attempts.filter(({ head }) => head.mode !== "gate" && !head.playedOnFrom);
  const evidence = await Promise.all(played.map(toEvidence));
  return evidence.flatMap((one) => one ?? []);
}

/** Null where the scenario is no longer there. */
async function toEvidence({ head, seal }: AttemptSummary): Promise<Evidence | null> {
  const entry = catalog().entries.get(head.scenarioId);
  if (!entry) return null;
  const { scenarioId, variant, mode } = head;
  const at = seal?.at ?? head.startedAt;
  return {
    scenarioId,
    variant,
    competency: entry.scenario.competency,
    // By today's name, so that a rename takes no evidence away.
    level: levelToday(head.level),
    solo: mode === "solo",
    at,
    day: dayOf(at),
    passed: seal?.passed ?? false,
    current: head.versions.limits === catalog().limitsHash && (await grantsOf(head.versions.scenario)) === (await grantsOf(entry.hash)),
  };
}

const grants = new Map<string, string>();

/** What a version of a scenario grants beside the shared limits, as a text to compare. */
async function grantsOf(hash: string): Promise<string> {
  const known = grants.get(hash);
  if (known !== undefined) return known;
  const entry = [...catalog().entries.values()].find((one) => one.hash === hash);
  const found = entry?.scenario ?? scenario.safeParse((await store().versions.get(hash))?.content).data;
  const text = JSON.stringify(found?.authority ?? null);
  grants.set(hash, text);
  return text;
}
