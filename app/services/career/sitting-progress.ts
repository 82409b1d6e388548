import { type Decision, decide } from "~/engine/career/decide";
import type { Gate } from "~/engine/career/rules";
import type { AttemptHead, Seal } from "~/engine/play/attempt";
import { isOverdue, runsOutAt } from "~/engine/play/gate-time";
import type { Sitting } from "~/store/port";

/** What a sitting has to know about one of its attempts. */
export interface SittingAttempt {
  head: Pick<AttemptHead, "id" | "mode" | "startedAt">;
  seal: Pick<Seal, "passed" | "faults" | "at"> | null;
}

/** A sitting as it stands at this instant, written down or not: cases that have ended are counted, and once all have, it is over and decided. It ends with its last case, whenever that is noticed. */
export function sittingAt(sitting: Sitting, gate: Gate | null, attempts: readonly SittingAttempt[], at: Date): Sitting {
  if (sitting.endedAt !== null) return sitting;
  const ends: string[] = [];
  const items = sitting.items.map((item) => {
    const attempt = item.result === null ? attempts.find(({ head }) => head.id === item.attemptId) : undefined;
    const end = attempt && endOf(attempt, at);
    if (!end) return item;
    ends.push(end);
    return { ...item, result: { passed: attempt.seal?.passed ?? false, faults: attempt.seal?.faults ?? [] } };
  });
  const last = ends.sort().at(-1);
  if (last === undefined) return sitting;
  if (items.some(({ result }) => result === null)) return { ...sitting, items };
  const ended = { ...sitting, items, endedAt: last };
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
