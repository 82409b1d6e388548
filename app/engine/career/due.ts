import type { Evidence } from "./evidence";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The scenarios that are due for another look, and since which day (as 2026-11-24), the longest first. A play that was not passed is due again after the first of
 * `intervals` (in days); each pass on or after that day moves the next look to the next interval, and the last one ends it. A pass before the day changes nothing.
 */
export function dueAgain(
  evidence: readonly Evidence[],
  intervals: readonly number[],
  today: string,
): { scenarioId: string; since: string }[] {
  const waiting = new Map<string, { stage: number; since: string }>();
  for (const { scenarioId, passed, day } of [...evidence].sort((one, other) => (one.at < other.at ? -1 : 1))) {
    const known = waiting.get(scenarioId);
    if (!passed) waiting.set(scenarioId, { stage: 0, since: later(day, intervals[0] ?? 1) });
    else if (known && day >= known.since) {
      const next = intervals[known.stage + 1];
      if (next === undefined) waiting.delete(scenarioId);
      else waiting.set(scenarioId, { stage: known.stage + 1, since: later(day, next) });
    }
  }
  return [...waiting]
    .flatMap(([scenarioId, { since }]) => (since <= today ? [{ scenarioId, since }] : []))
    .sort((one, other) => (one.since < other.since ? -1 : 1));
}

function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
