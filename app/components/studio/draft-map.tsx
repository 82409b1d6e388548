import { useMemo, useState } from "react";
import type { LookedAt } from "~/browser/proof/proof-state";
import type { DraftView } from "~/views/studio";
import { isDocked } from "./map/drawing";
import { type MapAction, MapActions } from "./map/map-actions";
import { MapBoard } from "./map/map-board";
import { MapLegend } from "./map/map-legend";
import { toMapProof } from "./map/map-proof";
import { ProofChoice } from "./map/proof-choice";
import { useKeptPlaces } from "./map/use-kept-places";
import { useProof } from "./proof/proof-context";
import { useCountedMap } from "./proof/use-counted-map";
import type { ShapeAnswer } from "./shape-forms";

/** A draft drawn as a map, from left to right: situations and endings as cards, and the ways between them; and what can be done there. */
export function DraftMap({ draft: { id, map, thing }, answer }: { draft: DraftView; answer?: ShapeAnswer | undefined }) {
  const [moved, setMoved] = useKeptPlaces(id);
  const [wanted, setWanted] = useState<{ action: MapAction; at: string } | null>(null);
  const card = map.cards.find(({ at }) => at !== "" && (at === thing.at || thing.at.startsWith(`${at}.`)));
  const counted = useCountedMap(map);
  const { state, lookAt } = useProof();
  const [isDrawn, setDrawn] = useState(true);
  const [figures, lookedAt] = [state?.figures, state?.lookedAt ?? null];
  const proof = useMemo(() => {
    const places = map.cards.filter((one) => !isDocked(one)).map((one) => one.id);
    return isDrawn && figures ? toMapProof(figures, lookedAt, places) : null;
  }, [isDrawn, figures, lookedAt, map]);
  const show = (shown: LookedAt | null) => {
    setDrawn(shown !== null);
    if (shown) lookAt({ level: shown.level, variant: shown.variant });
  };
  return (
    <div id="map" className="mt-4">
      {map.cards.length > 0 && (
        <MapBoard draft={id} map={counted} chosen={card} proof={proof} moved={moved} onMoved={setMoved} onAction={setWanted}>
          {figures && figures.length > 0 && <ProofChoice figures={figures} shown={isDrawn ? lookedAt : null} onShow={show} />}
        </MapBoard>
      )}
      <MapActions draft={id} map={map} card={card} answer={answer} wanted={wanted} />
      <MapLegend />
    </div>
  );
}
