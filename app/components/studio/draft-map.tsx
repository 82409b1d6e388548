import { useState } from "react";
import type { DraftView } from "~/views/studio";
import { type MapAction, MapActions } from "./map/map-actions";
import { MapBoard } from "./map/map-board";
import { MapLegend } from "./map/map-legend";
import { useKeptPlaces } from "./map/use-kept-places";
import { useCountedMap } from "./proof/use-counted-map";
import type { ShapeAnswer } from "./shape-forms";

/** A draft drawn as a map, from left to right: situations and endings as cards, and the ways between them; and what can be done there. */
export function DraftMap({ draft: { id, map, thing }, answer }: { draft: DraftView; answer?: ShapeAnswer | undefined }) {
  const [moved, setMoved] = useKeptPlaces(id);
  const [wanted, setWanted] = useState<{ action: MapAction; at: string } | null>(null);
  const card = map.cards.find(({ at }) => at !== "" && (at === thing.at || thing.at.startsWith(`${at}.`)));
  const counted = useCountedMap(map);
  return (
    <div id="map" className="mt-4">
      {map.cards.length > 0 && <MapBoard draft={id} map={counted} chosen={card} moved={moved} onMoved={setMoved} onAction={setWanted} />}
      <MapActions draft={id} map={map} card={card} answer={answer} wanted={wanted} />
      <MapLegend />
    </div>
  );
}
