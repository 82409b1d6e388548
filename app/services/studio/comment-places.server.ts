import { Cache } from "~/process/cache";
import { shared } from "~/process/shared";
import type { StoredComment } from "~/store/documents";
import { standing, type Track } from "~/studio/comment/track";
import { type PlaceThen, placeKey, type Tracks, trackPlaces } from "~/studio/comment/tracks";
import type { OpenDraft } from "./draft-log.server";
import { readDraft } from "./draft-reading.server";

const followed = () => shared("comment-places", () => new Cache<Tracks>(40));

/** Where everything that comments of a draft are about stands today. What is kept in memory is followed on, so only changes that came since are looked at. */
export function commentPlaces(open: OpenDraft, comments: readonly StoredComment[]): (place: PlaceThen) => Track {
  const { draft, changes } = open;
  const places = comments.flatMap(placesIn);
  const tracks = trackPlaces(followed().get(draft.id) ?? null, draft.base, changes, places);
  followed().set(draft.id, tracks);
  const { source } = readDraft(open);
  return (place) => {
    const track = tracks.tracks.get(placeKey(place));
    return track ? standing(track, source) : { at: place.at, from: 0, to: 0, isGone: true };
  };
}

function placesIn({ at, version, position }: StoredComment): PlaceThen[] {
  const line = position?.line.map((entry) => ({ at: entry.split("=")[0] ?? "", version })) ?? [];
  return [{ at, version }, ...line, ...(position ? [{ at: `variants.${position.variant}`, version }] : [])];
}
