import type { Evidence } from "~/engine/career/evidence";
import { dayOf } from "~/process/clock.server";
import { levelToday } from "~/services/catalog/ladder.server";
import { playedScenario } from "~/services/catalog/played-scenario.server";
import { isWithinTodaysLimits } from "~/services/catalog/rules-hash.server";
import type { AttemptSummary } from "~/store/attempts";

/**
 * What someone's attempts, which the page has read, are worth as evidence: ended and abandoned ones alike, since either has shown them the case. Sittings at a gate and what was played on
 * are worth nothing here.
 */
export async function evidenceOf(attempts: readonly AttemptSummary[]): Promise<Evidence[]> {
  const played = attempts.filter(({ head }) => head.mode !== "gate" && !head.playedOnFrom);
  const evidence = await Promise.all(played.map(toEvidence));
  return evidence.flatMap((one) => one ?? []);
}

/** Null where nothing of what was played is known any more. */
async function toEvidence({ head, seal }: AttemptSummary): Promise<Evidence | null> {
  const played = await playedScenario(head);
  if (!played) return null;
  const { scenarioId, variant, mode } = head;
  const at = seal?.at ?? head.startedAt;
  return {
    scenarioId,
    variant,
    competency: played.competency,
    // By today's name, so that a rename takes no evidence away.
    level: levelToday(head.level),
    solo: mode === "solo",
    at,
    day: dayOf(at),
    passed: seal?.passed ?? false,
    current: await isWithinTodaysLimits(head),
  };
}
