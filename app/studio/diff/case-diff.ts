import { type PageKind, thingAt } from "../form/thing-at";
import { dataAt, isPlainObject } from "../text/data";
import { isWordsPath } from "./words-path";

/** One value that is something else; a side is null where nothing stands there. */
export interface ValueDiff {
  /** Its path within the thing. */
  field: string;
  before: string | null;
  after: string | null;
}

/** What became of a thing of a case, its words and everything else apart. */
export interface ThingDiff {
  kind: PageKind;
  at: string;
  state: "added" | "removed" | "changed";
  words: readonly ValueDiff[];
  rules: readonly ValueDiff[];
}

/** How two texts of a case differ, thing by thing, in the order of the later one. The mark of a draft is no difference. */
export function caseDiff(before: unknown, after: unknown): ThingDiff[] {
  const [one, other] = [leavesOf(before), leavesOf(after)];
  const things = new Map<string, ThingDiff>();
  for (const path of new Set([...other.keys(), ...one.keys()])) {
    const [was, is] = [one.get(path) ?? null, other.get(path) ?? null];
    if (was === is || path === "draft") continue;
    const thing = thingAt(is === null ? before : after, path) ?? { kind: "case", path: [] };
    const at = thing.path.join(".");
    const known = things.get(at) ?? { kind: thing.kind, at, state: stateOf(before, after, thing.path), words: [], rules: [] };
    const value = { field: path.slice(at === "" ? 0 : at.length + 1), before: was, after: is };
    const isWords = isWordsPath(path.split("."));
    things.set(at, { ...known, ...(isWords ? { words: [...known.words, value] } : { rules: [...known.rules, value] }) });
  }
  return [...things.values()];
}

function stateOf(before: unknown, after: unknown, path: readonly (string | number)[]): ThingDiff["state"] {
  if (path.length === 0) return "changed";
  if (dataAt(before, path) === undefined) return "added";
  return dataAt(after, path) === undefined ? "removed" : "changed";
}

/** Every value by its path. An empty list or table is a value too. */
function leavesOf(data: unknown): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string) => {
    const inner = Array.isArray(value) ? [...value.entries()] : isPlainObject(value) ? Object.entries(value) : [];
    if (inner.length === 0) found.set(path, typeof value === "string" ? value : (JSON.stringify(value) ?? ""));
    for (const [key, each] of inner) walk(each, path === "" ? String(key) : `${path}.${key}`);
  };
  walk(data, "");
  return found;
}
