import { type Decision, decide } from "~/engine/career/decide";
import type { Gate } from "~/engine/career/rules";
import type { AttemptHead, Seal } from "~/engine/play/attempt";
import { isOverdue, runsOutAt } from "~/engine/play/gate-time";
import type { Sitting, SittingItem } from "~/store/documents";

/** What a sitting has to know about one of its attempts. */
export interface SittingAttempt {
  head: Pick<AttemptHead, "id" | "mode" | "startedAt">;
  seal: Pick<Seal, "passed" | "faults" | "at"> | null;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The instant (in ms since 1970) after which no case of a gate's sitting may begin; null where there is none. One that has begun keeps its own time. */
export function sittingRunsOutAt({ kind, startedAt }: Pick<Sitting, "kind" | "startedAt">, gate: Gate | null): number | null {
  return kind === "gate" && gate ? Date.parse(startedAt) + gate.days * DAY_MS : null;
}

/**
 * A sitting as it stands at this instant, written down or not: cases that have ended are counted, and once all have, it is over and decided. It ends with its last case, or where its time ran
 * out before that began, whenever this is noticed.
 */
export function sittingAt(sitting: Sitting, gate: Gate | null, attempts: readonly SittingAttempt[], at: Date): Sitting {
  if (sitting.endedAt !== null) return sitting;
  const ends: string[] = [];
  const limit = sittingRunsOutAt(sitting, gate);
  const notBegun = limit !== null && at.getTime() > limit ? new Date(limit).toISOString() : null;
  const items = sitting.items.map((item): SittingItem => {
    if (item.result !== null) return item;
    const attempt = attempts.find(({ head }) => head.id === item.attemptId);
    const end = attempt ? endOf(attempt, at) : notBegun;
    if (end === null) return item;
    ends.push(end);
    return { ...item, result: { passed: attempt?.seal?.passed ?? false, faults: attempt?.seal?.faults ?? [] } };
  });
  const last = ends.sort().at(-1);
  if (last === undefined) return sitting;
  if (items.some(({ result }) => result === null)) return { ...sitting, items };
  const ended: Sitting = { ...sitting, items, endedAt: last, ...(sitting.kind === "gate" && { tells: "steps" }) };
  return { ...ended, passed: sittingDecision(ended, gate)?.passed ?? null };
}

/** The gate's decision on a sitting that has ended; null for a baseline, which nothing hangs on. */
export function sittingDecision({ kind, items, endedAt }: Sitting, gate: Gate | null): Decision | null {
  if (kind !== "gate" || endedAt === null || !gate) return null;
  const sealed = items.map(({ competency, result }) => ({
    competency,
    passed: result?.passed ?? false,
    faults: result?.faults ?? [],
  }));
  return decide(gate, sealed);
}

/** When an attempt ended or ran out of time, as a UTC instant; null while it goes on. */
function endOf({ head, seal }: SittingAttempt, at: Date): string | null {
  if (seal) return seal.at;
  const startedAt = Date.parse(head.startedAt);
  const end = runsOutAt(head.mode, startedAt);
  return end !== null && isOverdue(head.mode, startedAt, at.getTime()) ? new Date(end).toISOString() : null;
}
