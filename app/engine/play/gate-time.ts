import type { AttemptHead } from "./attempt";

/** A sitting may be paused between attempts and not within one: an attempt at a gate that is left for so long counts as not passed. */
const HOURS = 3;

/** The instant after which an attempt counts as not passed, in milliseconds since 1970; null where it may take as long as it likes. */
export function runsOutAt({ mode, startedAt }: Pick<AttemptHead, "mode" | "startedAt">): number | null {
  return mode === "gate" ? Date.parse(startedAt) + HOURS * 3_600_000 : null;
}

/** Whether an attempt at a gate has run out of time at this instant. */
export function isOverdue(head: Pick<AttemptHead, "mode" | "startedAt">, at: Date): boolean {
  const end = runsOutAt(head);
  return end !== null && at.getTime() > end;
}
