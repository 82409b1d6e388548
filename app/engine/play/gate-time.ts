import type { AttemptHead } from "./attempt";

/** A sitting may be paused between attempts and not within one: an attempt at a gate that is left for so long counts as not passed. */
export const GATE_CASE_MINUTES = 180;

/** The instant after which an attempt counts as not passed; null where it may take as long as it likes. Instants are milliseconds since 1970. */
export function runsOutAt(mode: AttemptHead["mode"], startedAt: number): number | null {
  return mode === "gate" ? startedAt + GATE_CASE_MINUTES * 60_000 : null;
}

/** Whether an attempt at a gate has run out of time at this instant. */
export function isOverdue(mode: AttemptHead["mode"], startedAt: number, at: number): boolean {
  const end = runsOutAt(mode, startedAt);
  return end !== null && at > end;
}
