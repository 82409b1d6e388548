import type { Appended, AttemptQuery, AttemptSummary, StoredAttempt } from "./attempts";

/** Why this turn cannot be appended, or null where it can: a log takes turn n when it has exactly n - 1 and is not sealed. */
export function conflict({ log, seal }: StoredAttempt, turn: number): Extract<Appended, { stored: false }> | null {
  return seal === null && log.length === turn - 1 ? null : { stored: false, turns: log.length, sealed: seal !== null };
}

/** Takes out of an attempt every word that its trainee wrote: the reflection, and what was typed. What that came to stays, so the log plays as before. */
export function forgetWords(attempt: StoredAttempt): void {
  attempt.reflection = null;
  attempt.log = attempt.log.map(({ typed: _, ...entry }) => entry);
}

/** What a list shows of the attempt; a copy. */
export function toSummary({ head: { facts: _facts, surface: _surface, ...head }, log, seal }: StoredAttempt): AttemptSummary {
  return copySummary({ head, turns: log.length, seal });
}

/** A copy. By hand, since a page asks for hundreds, and a structured clone costs many times as much. */
export function copySummary({ head, turns, seal }: AttemptSummary): AttemptSummary {
  const { versions, playedOnFrom } = head;
  return {
    head: { ...head, versions: { ...versions }, ...(playedOnFrom && { playedOnFrom: { ...playedOnFrom } }) },
    turns,
    seal: seal && { ...seal, faults: [...seal.faults] },
  };
}

/** Whether the query asks for attempts with this head. */
export function isAskedFor({ subject, scenarioId, since }: AttemptQuery, head: AttemptSummary["head"]): boolean {
  return (
    (subject === undefined || head.subject === subject) &&
    (scenarioId === undefined || head.scenarioId === scenarioId) &&
    (since === undefined || head.startedAt >= since)
  );
}

/** Newest first; attempts of the same instant by id, so that the order is one order. */
export function byNewest(a: AttemptSummary, b: AttemptSummary): number {
  if (a.head.startedAt !== b.head.startedAt) return a.head.startedAt < b.head.startedAt ? 1 : -1;
  return a.head.id < b.head.id ? -1 : 1;
}
