import type { Splice } from "../splice";
import type { Trace } from "./trace";

/** The stretch of a scalar's words that a change replaces, and what comes in its place. */
export interface Middle {
  from: number;
  to: number;
  /** The words that take the place. */
  middle: string;
  /** Whether words stay behind it. */
  hasRest: boolean;
}

/** What differs between the words as they are and as they should be: the same beginning and the same end stay. Offsets are the source's. */
export function leastMiddle({ words, starts, ends }: Trace, old: string, next: string): Middle {
  let before = 0;
  while (before < old.length && before < next.length && old[before] === next[before]) before += 1;
  let after = 0;
  const most = Math.min(old.length, next.length) - before;
  while (after < most && old[old.length - 1 - after] === next[next.length - 1 - after]) after += 1;
  // Not through the middle of a pair of surrogates, nor of an escape or a fold that is several characters.
  if (/[\ud800-\udbff]/.test(old[before - 1] ?? "")) before -= 1;
  if (/[\udc00-\udfff]/.test(old[old.length - after] ?? "")) after -= 1;
  while (before > 0 && before < words.length && starts[before] === starts[before - 1]) before -= 1;
  while (after > 0 && starts[old.length - after] === starts[old.length - after - 1]) after -= 1;
  const from = starts[before] ?? 0;
  const to = old.length - after === before ? from : (ends[old.length - after - 1] ?? from);
  return { from, to, middle: next.slice(before, next.length - after), hasRest: after > 0 };
}

/** The same change at another place: as a splice of the whole text. */
export const toSplice = (offset: number, { from, to }: Middle, insert: string): Splice => ({
  from: offset + from,
  to: offset + to,
  insert,
});
