import { catalog } from "~/services/catalog/catalog.server";
import type { StoredAttempt } from "~/store/attempts";
import type { AttemptMeta } from "~/views/attempt";

/** What the desk and the debrief say about an attempt besides how it goes. */
export function toAttemptMeta({ head }: StoredAttempt): AttemptMeta {
  const { id, mode, level, seed, scenarioId, startedAt, playedOnFrom, sittingId } = head;
  return {
    id,
    mode,
    level,
    // What a gate draws is nobody's to know.
    seed: mode === "gate" ? null : seed,
    scenarioId: catalog().entries.has(scenarioId) ? scenarioId : null,
    startedAt,
    ...(playedOnFrom && { playedOnFrom }),
    ...(sittingId !== undefined && { sittingId }),
  };
}
