/** What is known of a person's plays of one scenario. */
export interface Practised {
  id: string;
  locked: boolean;
  plays: number;
  passed: boolean;
  total: number | null;
}

export type SuggestionReason = "first" | "not-passed" | "new" | "again";

/** One scenario to play next, with its reason: the first of all, else one that was tried and not passed, else a new one, else the weakest. Null where all are locked. */
export function suggest(practised: readonly Practised[]): { id: string; reason: SuggestionReason } | null {
  const open = practised.filter(({ locked }) => !locked);
  const [first] = open;
  if (!first) return null;
  if (open.every(({ plays }) => plays === 0)) return { id: first.id, reason: "first" };
  const failed = open.find(({ plays, passed }) => plays > 0 && !passed);
  if (failed) return { id: failed.id, reason: "not-passed" };
  const fresh = open.find(({ plays }) => plays === 0);
  if (fresh) return { id: fresh.id, reason: "new" };
  const weakest = open.reduce((least, one) => ((one.total ?? 0) < (least.total ?? 0) ? one : least), first);
  return { id: weakest.id, reason: "again" };
}
