import { type Alias, type Document, isAlias, isMap, isScalar, type LineCounter, type Pair, type YAMLMap } from "yaml";

/** A path inside a file, name by name; a list's items are numbers. */
export type KeyPath = readonly PropertyKey[];

/** Where something stands in a text. Lines and columns count from 1. */
export interface Place {
  line: number;
  column: number;
  /** The file, where it is another one than the one that was read: a part that it uses. */
  file?: string;
}

/** Finds places in a document: of offsets, and of paths, for which it takes the nearest part that is there. */
export interface Places {
  at: (offset: number) => Place;
  of: (path: KeyPath) => Place;
}

export function toPlaces(document: Document, lines: LineCounter): Places {
  const pairs = toPairs();
  const anchored = toAnchored(document);
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  return { at, of: (path) => at(offsetOf(document, path, pairs, anchored)) };
}

function offsetOf(
  { contents }: Document,
  path: KeyPath,
  pairs: (map: YAMLMap) => Map<string, Pair>,
  anchored: (alias: Alias) => unknown,
): number {
  let node: unknown = contents;
  let offset = contents?.range?.[0] ?? 0;
  for (const step of path) {
    // What an alias repeats stands where it was written.
    if (isAlias(node)) node = anchored(node);
    if (isMap(node)) {
      const pair = pairs(node).get(String(step));
      if (!pair) break;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else {
      const item = itemsOf(node)[Number(step)];
      if (item === undefined) break;
      node = item;
      if (item !== null && typeof item === "object" && "range" in item && Array.isArray(item.range)) offset = Number(item.range[0]);
    }
  }
  return offset;
}

function itemsOf(node: unknown): readonly unknown[] {
  return node !== null && typeof node === "object" && "items" in node && Array.isArray(node.items) ? node.items : [];
}

/** The pairs of a map by name; made once a map, since a file can have as many problems as names. */
function toPairs(): (map: YAMLMap) => Map<string, Pair> {
  const known = new WeakMap<YAMLMap, Map<string, Pair>>();
  return (map) => {
    const found = known.get(map);
    if (found) return found;
    const pairs = new Map(map.items.flatMap((pair): [string, Pair][] => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])));
    known.set(map, pairs);
    return pairs;
  };
}

/** What an alias repeats; looked for once an alias, since the library walks the whole document for it. */
function toAnchored(document: Document): (alias: Alias) => unknown {
  const known = new WeakMap<Alias, unknown>();
  return (alias) => {
    if (!known.has(alias)) known.set(alias, alias.resolve(document));
    return known.get(alias);
  };
}
