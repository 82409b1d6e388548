import { type Alias, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from "yaml";
import { addEntry } from "./add";
import { entriesIn, type TextEntry } from "./entry";
import { type DataPath, findNode, keyIndex, resolve } from "./find";
import { handOn, makeOwn, mendOrder, nothing, type Steps, step } from "./hand-on";
import { moveEntry } from "./move";
import { expectedData, type Operation, targetPath } from "./operation";
import { removeEntry } from "./remove";
import { setWays } from "./set";
import { anchorName, type DraftSource, isBounded, isWhole, toData } from "./source";
import { range } from "./span";
import type { Splice } from "./splice";

/**
 * Does an operation to a text and changes no byte that it need not. Null where no way of writing it reads as it should:
 * then the text has to be edited by hand. Each step is said of the text that the one before it left.
 */
export function editText(source: DraftSource, operation: Operation): Steps | null {
  if (source.repeats.size > 0 && !isBounded(source)) return null;
  const wanted = JSON.stringify(expectedData(source, operation));
  for (const way of editWays(source, operation)) if (isWhole(way.source) && JSON.stringify(toData(way.source)) === wanted) return way;
  return null;
}

/** All ways to write an operation, from the one that changes least. Whether one says what it should is for the reader to see. */
function* editWays(source: DraftSource, operation: Operation): Generator<Steps> {
  const path = targetPath(operation);
  const own = operation.reach === "here" ? makeOwn(source, path) : nothing(source);
  const node = own && collectionAt(own.source, path);
  if (!own || !node) return;
  if (operation.do === "set") {
    for (const splices of setWays(own.source, node, operation.value)) yield* tried(own, splices);
    return;
  }
  if (!isMap(node) && !isSeq(node)) return;
  if (operation.do === "add") yield* tried(own, addEntry(own.source, node, operation.key, operation.value, operation.index));
  else if (operation.do === "move") {
    for (const moved of tried(own, moveEntry(own.source, node, operation.from, operation.to))) {
      const mended = mendOrder(moved);
      if (mended) yield mended;
    }
  } else {
    const free = freeEntry(own, path, operation.path.at(-1) ?? 0);
    const holder = free && collectionAt(free.source, path);
    if (free && (isMap(holder) || isSeq(holder)))
      yield* tried(free, removeEntry(free.source, holder, indexIn(holder, operation.path.at(-1) ?? 0)));
  }
}

function* tried(before: Steps, splices: Splice[]): Generator<Steps> {
  let after: Steps;
  try {
    after = step(before, splices);
  } catch (cause) {
    if (cause instanceof RangeError) return;
    throw cause;
  }
  yield after;
}

function collectionAt(source: DraftSource, path: DataPath): Node | undefined {
  const node = findNode(source, path)?.node;
  return node && resolve(source, node);
}

const indexIn = (node: YAMLMap | YAMLSeq, key: string | number): number => (isMap(node) ? keyIndex(node.items, key) : Number(key));

const isInside = (node: Node, { start, tail }: TextEntry): boolean => range(node)[0] >= start && range(node)[0] < tail;

/** What an entry holds and others repeat is handed on to the first of them outside, before the entry goes. */
function freeEntry(start: Steps, path: DataPath, key: string | number): Steps | null {
  let done = start;
  for (let count = 0; count <= start.source.order.length; count += 1) {
    const entry = entryAt(done.source, path, key);
    if (!entry) return null;
    const outside = (alias: Alias) => !isInside(alias, entry.region);
    const leaving = done.source.order.find(
      (node) =>
        node !== entry.holder &&
        (isScalar(node) || isMap(node) || isSeq(node)) &&
        anchorName(node) !== undefined &&
        isInside(node, entry.region) &&
        done.source.repeats.get(node)?.some(outside),
    );
    if (!leaving) return done;
    const heir = done.source.repeats.get(leaving)?.find(outside);
    const splices = heir && handOn(done.source, leaving, heir);
    if (!splices) return null;
    done = step(done, splices);
    // What moved along may now stand behind aliases of its own. The alias that is left in what goes, goes with it.
    const region = entryAt(done.source, path, key)?.region;
    const mended = region && mendOrder(done, (alias) => !isInside(alias, region));
    if (!mended) return null;
    done = mended;
  }
  return null;
}

function entryAt(source: DraftSource, path: DataPath, key: string | number): { holder: Node; region: TextEntry } | null {
  const holder = collectionAt(source, path);
  if (!isMap(holder) && !isSeq(holder)) return null;
  const region = entriesIn(source, holder)[indexIn(holder, key)];
  return region ? { holder, region } : null;
}
