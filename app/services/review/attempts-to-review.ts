import type { Sitting } from "~/store/port";

/** The attempts of a passed sitting that reviewers mark: the same for all of them, chosen by the sitting's id and not by the score. */
export function attemptsToReview({ id, items }: Sitting, count: number): string[] {
  const ids = items.flatMap(({ attemptId }) => attemptId ?? []);
  const start = [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  const step = Math.max(1, Math.floor(ids.length / Math.max(1, count)));
  return Array.from({ length: Math.min(count, ids.length) }, (_, index) => ids[(start + index * step) % ids.length] ?? "").filter(Boolean);
}
