import type { GateDebrief } from "~/engine/show/gate-debrief";
import type { AttemptMeta } from "./attempt";

/** The debrief of a case of a gate's sitting that has ended. */
export interface GateDebriefView {
  /** Whose it is, for paper. */
  name: string;
  attempt: AttemptMeta;
  sittingId: string;
  debrief: GateDebrief;
}
