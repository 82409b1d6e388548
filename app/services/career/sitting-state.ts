import type { Sitting } from "~/store/documents";
import type { SittingState } from "~/views/sitting";

/** How far a sitting has come; a baseline is done when it has ended, since nothing hangs on it. */
export function sittingState({ kind, endedAt, passed, signedOff }: Sitting): SittingState {
  if (endedAt === null) return "open";
  if (kind === "baseline") return "done";
  if (passed !== true) return "not-passed";
  if (signedOff === null) return "in-review";
  return signedOff.ready ? "signed-off" : "not-signed-off";
}

/** Whether its trainee may ask for a second look at it. */
export function isAppealable({ kind, endedAt, passed, signedOff, appeal }: Sitting): boolean {
  return kind === "gate" && endedAt !== null && appeal === null && (passed === false || signedOff?.ready === false);
}
