import { thingAt } from "../form/thing-at";
import { isPlainObject } from "../text/data";

/** A place in a case where what was looked for stands. */
export interface Match {
  /** The path of the thing whose form has it, and what kind of thing it is. */
  at: string;
  kind: string;
  /** The words around it. */
  words: string;
}

const MOST_MATCHES = 30;
const AROUND = 40;
/** Of one text, in characters; nobody says more at a time. */
const MOST_READ = 10_000;

const fold = (words: string): string => words.slice(0, MOST_READ).normalize("NFC").toLowerCase();

/** Everything in a case whose name or words have this in them, each thing once: what stands on the map first, and names before words; at most thirty. */
export function findInCase(data: unknown, asked: string): Match[] {
  const sought = fold(asked.trim());
  if (sought === "") return [];
  const [named, said] = [new Map<string, string>(), new Map<string, string>()];
  const look = (value: unknown, path: readonly string[]): void => {
    if (named.size >= MOST_MATCHES) return;
    if (typeof value === "string") note(said, path, value);
    else if (Array.isArray(value)) for (const [index, item] of value.entries()) look(item, [...path, String(index)]);
    else if (isPlainObject(value)) {
      for (const [key, item] of Object.entries(value)) {
        const at = [...path, key];
        if (fold(key).includes(sought) && isThing(data, at)) named.set(at.join("."), key);
        look(item, at);
      }
    }
  };
  const note = (into: Map<string, string>, path: readonly string[], words: string) => {
    const index = fold(words).indexOf(sought);
    if (index === -1 || into.size >= MOST_MATCHES) return;
    const at = (thingAt(data, path.join("."))?.path ?? []).join(".");
    if (!into.has(at)) into.set(at, excerpt(words, index, sought.length));
  };
  look(data, []);
  for (const [at, words] of said) if (!named.has(at)) named.set(at, words);
  const [onMap, beside] = [[...named].filter(([at]) => isOnMap(at)), [...named].filter(([at]) => !isOnMap(at))];
  return [...onMap, ...beside].slice(0, MOST_MATCHES).map(([at, words]) => ({ at, kind: thingAt(data, at)?.kind ?? "case", words }));
}

const isOnMap = (at: string): boolean => /^(?:situations|endings)\./.test(at);

const isThing = (data: unknown, path: readonly string[]): boolean => thingAt(data, path.join("."))?.path.length === path.length;

function excerpt(words: string, index: number, length: number): string {
  const [from, to] = [Math.max(0, index - AROUND), Math.min(words.length, index + length + AROUND)];
  return `${from > 0 ? "…" : ""}${words.slice(from, to).replace(/\s+/g, " ").trim()}${to < words.length ? "…" : ""}`;
}
