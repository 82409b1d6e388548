import type { SubjectId } from "~/engine/play/subject";
import { sign } from "~/process/digest.server";
import type { AttemptSummary } from "~/store/attempts";

const SEEDS = 1_000_000;

/** Someone's own attempts at a scenario that they began from its briefing. */
export function ownAttemptsAt(attempts: readonly AttemptSummary[], scenarioId: string): AttemptSummary[] {
  return attempts.filter(({ head }) => head.scenarioId === scenarioId && !head.playedOnFrom && head.mode !== "gate");
}

/** The seed of the next attempt, which nobody can foresee. It stays until that attempt begins, so that a briefing is the same when it is opened again. */
export function nextSeed(subject: SubjectId, scenarioId: string, begun: number): number {
  return Buffer.from(sign("seed", JSON.stringify([subject, scenarioId, begun])), "base64url").readUInt32BE(0) % SEEDS;
}
