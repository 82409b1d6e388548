import { isScalar } from "yaml";
import { dataAt } from "../text/data";
import { editText } from "../text/edit";
import { type DataPath, findNode } from "../text/find";
import { type Steps, step } from "../text/hand-on";
import { scalarWays } from "../text/scalar/ways";
import { isWhole, toData } from "../text/source";
import type { Splice } from "../text/splice";

/** Other words for a text that is there. */
export interface NewWords {
  path: DataPath;
  words: string;
}

/**
 * Puts many texts in place of others. All at once where that reads as it should, since reading a case anew for each of a thousand texts would take a minute; what cannot
 * be written so goes by halves, down to one text by itself. Null where one cannot be written at all.
 */
export function setWords(start: Steps, changes: readonly NewWords[]): Steps | null {
  const [first, ...more] = changes;
  if (!first) return start;
  if (more.length === 0) {
    const done = editText(start.source, { do: "set", path: first.path, value: first.words, reach: "here" });
    return done && { source: done.source, steps: [...start.steps, ...done.steps] };
  }
  const together = allAtOnce(start, changes);
  if (together) return together;
  const half = Math.ceil(changes.length / 2);
  const before = setWords(start, changes.slice(0, half));
  return before && setWords(before, changes.slice(half));
}

function allAtOnce(start: Steps, changes: readonly NewWords[]): Steps | null {
  const splices: Splice[] = [];
  for (const { path, words } of changes) {
    const found = findNode(start.source, path);
    // What several places share is written out at one of them first: that goes by itself.
    if (!found || !isScalar(found.node) || found.via.length > 0 || found.shared.length > 0) return null;
    splices.push(...(scalarWays(start.source, found.node, words)[0] ?? []));
  }
  const wanted = structuredClone(toData(start.source));
  for (const { path, words } of changes) put(wanted, path, words);
  const after = tried(start, splices);
  return after && isWhole(after.source) && JSON.stringify(toData(after.source)) === JSON.stringify(wanted) ? after : null;
}

function tried(start: Steps, splices: Splice[]): Steps | null {
  try {
    return step(start, splices);
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

function put(data: unknown, path: DataPath, words: string): void {
  const holder = dataAt(data, path.slice(0, -1));
  const last = path.at(-1);
  if (Array.isArray(holder)) holder[Number(last)] = words;
  else if (holder !== null && typeof holder === "object") Object.assign(holder, { [String(last)]: words });
}
