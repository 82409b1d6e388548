import type { AttemptHead } from "./attempt";

/** A sitting may be paused between attempts and not within one: an attempt at a gate that is left for so long counts as not passed. */
const HOURS = 3;

/** Whether an attempt at a gate has run out of time at this instant. */
export function isOverdue({ mode, startedAt }: Pick<AttemptHead, "mode" | "startedAt">, at: Date): boolean {
  return mode === "gate" && at.getTime() - Date.parse(startedAt) > HOURS * 3_600_000;
}
