import type { DraftView } from "~/views/studio";
import { MapBoard } from "./map/map-board";
import { MapLegend } from "./map/map-legend";
import { useKeptPlaces } from "./map/use-kept-places";
import { useCountedMap } from "./proof/use-counted-map";

/** A draft drawn as a map, from left to right: situations and endings as cards, and the ways between them. */
export function DraftMap({ draft: { id, map, thing } }: { draft: DraftView }) {
  const [moved, setMoved] = useKeptPlaces(id);
  const counted = useCountedMap(map);
  if (map.cards.length === 0) return null;
  return (
    <div className="mt-4">
      <MapBoard draft={id} map={counted} at={thing.at} moved={moved} onMoved={setMoved} />
      <MapLegend />
    </div>
  );
}
