import type { Evidence } from "./evidence";

/**
 * The scenarios that are due for another look, and since which day (counted from 1970), the longest first. A play that was not passed is due again after the first of
 * `intervals` (in days); each pass on or after that day moves the next look to the next interval, and the last one ends it. A pass before the day changes nothing.
 */
export function dueScenarios(
  evidence: readonly Evidence[],
  intervals: readonly number[],
  today: number,
): { scenarioId: string; since: number }[] {
  const waiting = new Map<string, { stage: number; since: number }>();
  for (const { scenarioId, passed, day } of [...evidence].sort((one, other) => (one.at < other.at ? -1 : 1))) {
    const known = waiting.get(scenarioId);
    if (!passed) waiting.set(scenarioId, { stage: 0, since: day + (intervals[0] ?? 1) });
    else if (known && day >= known.since) {
      const next = intervals[known.stage + 1];
      if (next === undefined) waiting.delete(scenarioId);
      else waiting.set(scenarioId, { stage: known.stage + 1, since: day + next });
    }
  }
  return [...waiting]
    .flatMap(([scenarioId, { since }]) => (since <= today ? [{ scenarioId, since }] : []))
    .sort((one, other) => one.since - other.since);
}
