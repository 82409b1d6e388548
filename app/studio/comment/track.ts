import type { ChangeSet } from "@codemirror/state";
import { isMap, isScalar } from "yaml";
import { findNode, keyIndex, resolve } from "../text/find";
import type { DraftSource } from "../text/source";
import { range } from "../text/span";

/** A named thing of a draft that is followed: its path as it was read last, and the characters of its name in the text as it stands. */
export interface Track {
  at: string;
  from: number;
  to: number;
  /** Whether its name was taken out of the text. A name that comes back is found again. */
  isGone: boolean;
}

/** Reads a text only where that is needed: a change that stays away from a name moves it, and costs no reading. */
export type LazySource = () => DraftSource;

/** Where the name at a path stands; null where the text has none there. */
function nameRange(source: DraftSource, at: string): Pick<Track, "from" | "to"> | null {
  const path = at.split(".");
  const parent = findNode(source, path.slice(0, -1));
  const map = parent && resolve(source, parent.node);
  if (!isMap(map)) return null;
  const key = map.items[keyIndex(map.items, path.at(-1) ?? "")]?.key;
  if (!isScalar(key)) return null;
  const [from, to] = range(key);
  return { from, to };
}

/** The path of the last name that has a character in common with this part of the text. */
function pathWithin(source: DraftSource, { from, to }: Pick<Track, "from" | "to">): string | null {
  let found: string | null = null;
  const walk = (node: unknown, path: readonly string[]): void => {
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      const here = [...path, String(key.value)];
      const [begin, end] = range(key);
      if (begin < to && end > from) found = here.join(".");
      walk(value, here);
    }
  };
  walk(source.document.contents, []);
  return found;
}

/** Begins to follow the thing at a path of a text. */
export function startTrack(source: DraftSource, at: string): Track {
  const found = nameRange(source, at);
  return { at, ...(found ?? { from: 0, to: 0 }), isGone: at !== "" && found === null };
}

/** A thing after one more change. Where its own name was typed over, it goes on under the new one; where more than that was replaced, it is looked for by its name. */
export function afterTrackedChange(track: Track, changes: ChangeSet, before: LazySource, after: LazySource): Track {
  if (track.at === "") return track;
  if (track.isGone) return isSaid(changes, track.at.split(".").at(-1) ?? "") ? startTrack(after(), track.at) : track;
  const touch = touchOn(changes, track);
  if (touch === "none") return { ...track, from: changes.mapPos(track.from, 1), to: changes.mapPos(track.to, -1) };
  if (touch === "name") return { ...track, from: changes.mapPos(track.from, -1), to: changes.mapPos(track.to, 1) };
  return startTrack(after(), standing(track, before()).at);
}

/** The thing as the text reads: under which path it stands there. */
export function standing(track: Track, source: DraftSource): Track {
  if (track.at === "" || track.isGone) return track;
  const own = nameRange(source, track.at);
  if (own?.from === track.from && own.to === track.to) return track;
  const path = pathWithin(source, track);
  return startTrack(source, path !== null && isAlike(path, track.at) ? path : track.at);
}

/** Whether two paths can be of the same kind of thing. */
function isAlike(one: string, other: string): boolean {
  const [a, b] = [one.split("."), other.split(".")];
  return a.length === b.length && a[0] === b[0] && a[2] === b[2];
}

function touchOn(changes: ChangeSet, { from, to }: Track): "none" | "name" | "more" {
  let touch: "none" | "name" | "more" = "none";
  changes.iterChanges((fromA, toA, _fromB, _toB, inserted) => {
    if (toA < from || fromA > to || touch === "more") return;
    const isApart = (toA === from || fromA === to) && (toA > fromA || inserted.lines > 1);
    if (isApart) return;
    touch = fromA >= from && toA <= to && inserted.lines === 1 ? "name" : "more";
  });
  return touch;
}

function isSaid(changes: ChangeSet, name: string): boolean {
  let found = false;
  changes.iterChanges((_fromA, _toA, _fromB, _toB, inserted) => {
    found ||= inserted.sliceString(0, undefined, "\n").includes(name);
  });
  return found;
}
