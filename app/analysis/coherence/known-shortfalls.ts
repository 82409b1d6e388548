import type { Shortfall } from "./shortfalls";

/** What is known not to hold of a scenario, as it was told: by level, or under `check` for what the check finds, and by what was demanded. */
export type KnownShortfalls = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Where a finding of the check is filed, beside the levels. */
export const CHECKED = "check";

/** How what was found differs from what was known: what is new, and what is gone and has to be taken off the list. */
export interface Difference {
  fresh: string[];
  gone: string[];
}

/** What was found as the list files it. */
export function toKnown(found: readonly (Pick<Shortfall, "at" | "message"> & { demand: string })[]): Record<string, string[]> {
  const known: Record<string, string[]> = {};
  for (const { demand, at, message } of found) known[demand] = [...(known[demand] ?? []), `${at}: ${message}`];
  return known;
}

/** Compares what was found with what is known, in all that was measured. */
export function differenceFrom(
  known: KnownShortfalls[string] = {},
  found: Parameters<typeof toKnown>[0],
  isMeasured: (demand: string) => boolean = () => true,
): Difference {
  const all = toKnown(found);
  const told = (one: KnownShortfalls[string]) =>
    Object.entries(one).flatMap(([demand, list]) => (isMeasured(demand) ? list.map((text) => `${demand}: ${text}`) : []));
  const [before, now] = [told(known), told(all)];
  return { fresh: now.filter((text) => !before.includes(text)), gone: before.filter((text) => !now.includes(text)) };
}
