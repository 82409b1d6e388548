import { type Alias, isAlias, type Node } from "yaml";
import { type DataPath, findNode, isRepeated } from "./find";
import { beforeNewline } from "./lines";
import { anchorName, type DraftSource, readSource } from "./source";
import { anchorStart, bareEnd, isBlock, range } from "./span";
import { applySplices, type Splice } from "./splice";
import { writeOut } from "./write-out";

/** A text after several steps, each of which is said of the text that the one before it left. */
export interface Steps {
  source: DraftSource;
  steps: readonly Splice[][];
}

/** No text needs more steps than it has anchors; a text that does is refused rather than searched for ever. */
const MOST_STEPS = 50;

export const nothing = (source: DraftSource): Steps => ({ source, steps: [] });

export const step = ({ source, steps }: Steps, splices: Splice[]): Steps => ({
  source: readSource(applySplices(source.text, splices)),
  steps: [...steps, splices],
});

/** A definition goes to one of its aliases, and an alias is left where it stood. */
export function handOn(source: DraftSource, node: Node, alias: Alias): Splice[] | null {
  const there = writeOut(source, alias, node, "with-anchor");
  if (!there) return null;
  const end = isBlock(source, node) ? bareEnd(source, node) : range(node)[1];
  const insert = `*${anchorName(node) ?? ""}`;
  return [...there, { from: anchorStart(source, node), to: beforeNewline(source.text, end), insert }];
}

/** Aliases that now stand before what they repeat get it. */
export function mendOrder(start: Steps, isMine: (alias: Alias) => boolean = () => true): Steps | null {
  let done = start;
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const alias = done.source.lost.find(isMine);
    if (!alias) return done;
    const node = done.source.order.find((one) => anchorName(one) === alias.source);
    const splices = node && handOn(done.source, node, alias);
    if (!splices) return null;
    done = step(done, splices);
  }
  return null;
}

/** Makes a path's own what it shares: aliases on it are written out, anchors on it are handed to their first alias. Null where that cannot be said. */
export function makeOwn(source: DraftSource, path: DataPath): Steps | null {
  let done = nothing(source);
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const found = findNode(done.source, path);
    if (!found) return null;
    const alias = found.via[0] ?? (isAlias(found.node) ? found.node : undefined);
    const shared = found.shared[0] ?? (isRepeated(done.source, found.node) ? found.node : undefined);
    if (!alias && !shared) return done;
    const splices = alias ? writtenOut(done.source, alias) : shared && parted(done.source, shared);
    if (!splices) return null;
    done = step(done, splices);
  }
  return null;
}

function writtenOut(source: DraftSource, alias: Alias): Splice[] | null {
  const node = source.targets.get(alias);
  return node ? writeOut(source, alias, node, "bare") : null;
}

/** The first alias gets the definition; the words stay here, without the name. */
function parted(source: DraftSource, node: Node): Splice[] | null {
  const aliases = source.repeats.get(node) ?? [];
  const [first] = aliases;
  const there = first && writeOut(source, first, node, aliases.length > 1 ? "with-anchor" : "bare");
  if (!there) return null;
  const { text } = source;
  const from = anchorStart(source, node);
  const to = from + (anchorName(node)?.length ?? 0) + 1;
  if (text[to] === " ") return [...there, { from, to: to + 1, insert: "" }];
  return [...there, { from: text[from - 1] === " " ? from - 1 : from, to, insert: "" }];
}
