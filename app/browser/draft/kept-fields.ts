import type { FieldEntry } from "~/views/studio-form";

interface KeptPlace {
  draft: string;
  at: string;
  by: string;
}

const keyOf = ({ draft, at }: KeptPlace): string => `greenroom-unsent-form ${draft} ${at}`;

/** Keeps in the browser what was typed into a form and is not saved, or forgets it where everything is. A browser without room for it keeps nothing, and the page goes on. */
export function keepFields(place: KeptPlace, entries: readonly FieldEntry[]): void {
  try {
    if (entries.length === 0) localStorage.removeItem(keyOf(place));
    else localStorage.setItem(keyOf(place), JSON.stringify({ by: place.by, entries }));
  } catch {
    // Private windows and full disks: what is on the page is sent all the same.
  }
}

/** What this person typed into a form on an earlier page and never was saved. */
export function keptFields(place: KeptPlace): FieldEntry[] {
  try {
    const { by, entries } = JSON.parse(localStorage.getItem(keyOf(place)) ?? "{}");
    return by === place.by && Array.isArray(entries) ? entries.filter(isEntry) : [];
  } catch {
    return [];
  }
}

const isWords = (value: unknown): boolean =>
  typeof value === "string" || (Array.isArray(value) && value.every((one) => typeof one === "string"));

const isEntry = (value: unknown): value is FieldEntry =>
  value !== null &&
  typeof value === "object" &&
  "path" in value &&
  typeof value.path === "string" &&
  "was" in value &&
  isWords(value.was) &&
  "filled" in value &&
  isWords(value.filled);

/** Fields as the form itself would send them. */
export function fillBody(entries: readonly FieldEntry[], more: Record<string, string>): URLSearchParams {
  const body = new URLSearchParams(more);
  for (const { path, was, filled, tried } of entries) {
    body.append(typeof was === "string" ? `was:${path}` : `list:${path}`, typeof was === "string" ? was : JSON.stringify(was));
    for (const words of [filled].flat()) body.append(`is:${path}`, words);
    if (tried !== undefined) body.append(`tried:${path}`, typeof tried === "string" ? tried : JSON.stringify(tried));
  }
  return body;
}
