import { type Alias, isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair } from "yaml";
import type { DraftSource } from "./source";

/** A way into the data: names of fields, positions in lists. */
export type DataPath = readonly (string | number)[];

/** What stands at a path, and what it shares with other places. */
export interface Found {
  node: Node;
  pair?: Pair;
  index: number;
  /** The aliases that the path goes through, in order. */
  via: readonly Alias[];
  /** What it goes through that others repeat. */
  shared: readonly Node[];
}

/** The position of a key in a map; -1 where it has none of that name. */
export const keyIndex = (pairs: readonly Pair[], key: string | number): number =>
  pairs.findIndex((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));

/** The node at a path, as it is written there: an alias is found as an alias. */
export function findNode(source: DraftSource, path: DataPath): Found | undefined {
  const via: Alias[] = [];
  const shared: Node[] = [];
  let node: unknown = source.document.contents;
  let pair: Pair | undefined;
  let index = 0;
  for (const step of path) {
    if (isAlias(node)) {
      via.push(node);
      node = source.targets.get(node);
    }
    if (isNode(node) && isRepeated(source, node)) shared.push(node);
    if (isMap(node)) {
      index = keyIndex(node.items, step);
      pair = node.items[index];
      node = pair?.value;
    } else if (isSeq(node)) {
      index = Number(step);
      pair = undefined;
      node = node.items[index];
    } else return undefined;
  }
  return isNode(node) ? { node, ...(pair && { pair }), index, via, shared } : undefined;
}

/** What an alias repeats, and everything else itself. */
export const resolve = (source: DraftSource, node: Node): Node | undefined => (isAlias(node) ? source.targets.get(node) : node);

/** Whether other places repeat a node. */
export const isRepeated = (source: DraftSource, node: Node): boolean => (source.repeats.get(node)?.length ?? 0) > 0;
