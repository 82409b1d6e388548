import type { Text } from "@codemirror/state";
import { type DraftChange, toChangeSet } from "../draft/change";
import { textWords, toText } from "../draft/draft";
import { type DraftSource, readSource } from "../text/source";
import { afterTrackedChange, startTrack, type Track } from "./track";

/** A thing of a draft as it was at a version. */
export interface PlaceThen {
  at: string;
  version: number;
}

/** What is followed of a draft, at a version of it. */
export interface Tracks {
  version: number;
  text: Text;
  tracks: ReadonlyMap<string, Track>;
}

export const placeKey = ({ at, version }: PlaceThen): string => `${version} ${at}`;

/**
 * Follows things of a draft through all its changes. What was followed before goes on from there, so that only what changed since is looked at; a place of an
 * earlier version than that is followed from the beginning.
 */
export function trackPlaces(known: Tracks | null, base: string, changes: readonly DraftChange[], places: readonly PlaceThen[]): Tracks {
  const goesOn =
    known !== null &&
    known.version <= changes.length &&
    places.every((place) => place.version >= known.version || known.tracks.has(placeKey(place)));
  let { text, tracks } = goesOn ? known : { text: toText(base), tracks: new Map<string, Track>() };
  const fresh = places.filter((place) => !tracks.has(placeKey(place)));
  for (let version = goesOn ? known.version : 0; ; version += 1) {
    const before = lazily(text);
    const begun = fresh.filter((place) => place.version === version);
    if (begun.length > 0)
      tracks = new Map([...tracks, ...begun.map((place) => [placeKey(place), startTrack(before(), place.at)] as const)]);
    const change = changes[version];
    if (!change) return { version, text, tracks };
    const set = toChangeSet(change.changes);
    const next = set.apply(text);
    const after = lazily(next);
    tracks = new Map([...tracks].map(([key, track]) => [key, afterTrackedChange(track, set, before, after)]));
    text = next;
  }
}

/** A text that is read once, when it is first asked for. */
function lazily(text: Text): () => DraftSource {
  let read: DraftSource | null = null;
  return () => {
    read ??= readSource(textWords(text));
    return read;
  };
}
