import { catalog } from "~/services/catalog/catalog.server";
import type { StoredAttempt } from "~/store/attempts";
import type { AttemptMeta } from "~/views/attempt";

/** What the desk and the debrief say about an attempt besides how it goes. */
export function toAttemptMeta({ head }: StoredAttempt): AttemptMeta {
  const { id, mode, level, scenarioId, startedAt, playedOnFrom, sittingId } = head;
  return {
    id,
    mode,
    level,
    scenarioId: catalog().entries.has(scenarioId) ? scenarioId : null,
    startedAt,
    ...(playedOnFrom && { playedOnFrom }),
    ...(sittingId !== undefined && { sittingId }),
  };
}
