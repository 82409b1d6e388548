import type { Competency } from "./rules";

/** What is known of a person's plays of one scenario. */
export interface PracticeRecord {
  id: string;
  competency: Competency;
  locked: boolean;
  plays: number;
  passed: boolean;
  total: number | null;
}

export type PracticeReason = "first" | "due" | "not-passed" | "weak" | "new" | "again";

/** What the gate still wants: the competencies in which passes are missing, those with the fewest first; and the scenarios that are due again, the longest first. */
export interface PracticeNeeds {
  due: readonly string[];
  weak: readonly Competency[];
}

/**
 * One scenario to play next, with its reason: the first of all; else one that is due again; one that was never passed; one of the competency in which most is missing, those met least
 * first; a new one; the one with the least result. Null where all are locked.
 */
export function nextPractice(
  practised: readonly PracticeRecord[],
  { due, weak }: PracticeNeeds,
): { id: string; reason: PracticeReason } | null {
  const open = practised.filter(({ locked }) => !locked);
  const [first] = open;
  if (!first) return null;
  if (open.every(({ plays }) => plays === 0)) return { id: first.id, reason: "first" };
  const again = due.find((id) => open.some((one) => one.id === id));
  if (again !== undefined) return { id: again, reason: "due" };
  const failed = open.find(({ plays, passed }) => plays > 0 && !passed);
  if (failed) return { id: failed.id, reason: "not-passed" };
  for (const competency of weak) {
    const least = leastPlayed(open.filter((one) => one.competency === competency));
    if (least) return { id: least.id, reason: "weak" };
  }
  const fresh = open.find(({ plays }) => plays === 0);
  if (fresh) return { id: fresh.id, reason: "new" };
  const weakest = open.reduce((least, one) => ((one.total ?? 0) < (least.total ?? 0) ? one : least), first);
  return { id: weakest.id, reason: "again" };
}

function leastPlayed(practised: readonly PracticeRecord[]): PracticeRecord | undefined {
  return [...practised].sort((one, other) => one.plays - other.plays)[0];
}
