import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import { keyText } from "~/studio/text/entry";
import { type DataPath, isRepeated } from "~/studio/text/find";
import type { DraftSource } from "~/studio/text/source";

export interface Part<Kind = Node> {
  path: DataPath;
  node: Kind;
}

/** What a text consists of, by kind; `shared` is all that others repeat, or that stands in it, at each of its places. */
export interface Parts {
  scalars: Part<Scalar>[];
  maps: Part<YAMLMap>[];
  lists: Part<YAMLSeq>[];
  shared: Part[];
}

export function toParts(source: DraftSource): Parts {
  const parts: Parts = { scalars: [], maps: [], lists: [], shared: [] };
  const walk = (node: unknown, path: DataPath, isCopy: boolean, isWithin: boolean): void => {
    if (isAlias(node)) {
      walk(source.targets.get(node), path, true, true);
      return;
    }
    if (!isNode(node)) return;
    const isShared = isWithin || isRepeated(source, node);
    if (isShared) parts.shared.push({ path, node });
    if (!isCopy && isMap(node)) parts.maps.push({ path, node });
    else if (!isCopy && isSeq(node)) parts.lists.push({ path, node });
    else if (!isCopy && isScalar(node)) parts.scalars.push({ path, node });
    if (isMap(node)) for (const { key, value } of node.items) walk(value, [...path, keyText(key)], isCopy, isShared);
    else if (isSeq(node)) for (const [index, item] of node.items.entries()) walk(item, [...path, index], isCopy, isShared);
  };
  walk(source.document.contents, [], false, false);
  return parts;
}
