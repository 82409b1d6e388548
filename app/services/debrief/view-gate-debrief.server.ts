import { score } from "~/engine/scoring/score";
import { toGateDebrief } from "~/engine/show/gate-debrief";
import { openSitting } from "~/services/career/open-sitting.server";
import { toAttemptMeta } from "~/services/play/attempt-meta.server";
import type { OpenAttempt } from "~/services/play/replay-attempt.server";
import type { Viewer } from "~/services/viewer";
import type { GateDebriefView } from "~/views/gate-debrief";

export type OpenedGateDebrief = { kind: "at-sitting"; sittingId: string } | ({ kind: "gate-debrief" } & GateDebriefView);

/**
 * The debrief of a gate's case, once its sitting has ended: by step, and nothing that a colleague who is drawn the same variant should not hear. Nobody passed or failed for that: it is the same for
 * both. What was not played to its end has none, and stands at its sitting.
 */
export async function viewGateDebrief(viewer: Viewer, open: OpenAttempt, sittingId: string): Promise<OpenedGateDebrief> {
  const { stored, rules, opening, played, reader } = open;
  const sitting = await openSitting(viewer, sittingId);
  if (!sitting?.endedAt || !stored.seal) return { kind: "at-sitting", sittingId };
  return {
    kind: "gate-debrief",
    name: viewer.name,
    attempt: toAttemptMeta(stored),
    sittingId,
    debrief: toGateDebrief(rules, opening, played, score(rules, played), reader),
  };
}
