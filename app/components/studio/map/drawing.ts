import { useMemo } from "react";
import type { MapCard, MapView, MapWay } from "~/views/studio-map";
import type { Area } from "./camera";
import { type CardPlaces, type Curve, toCardPlaces, toCurve } from "./curves";

/** A map as it is drawn: where its cards stand, its ways, and how far it reaches. */
export interface Drawing {
  map: MapView;
  places: CardPlaces;
  curves: readonly Curve[];
  /** Ways from what can happen at any time to somewhere in the conversation: drawn only where one looks. */
  quiet: ReadonlySet<MapWay>;
  whole: Area;
  areaOf: (id: string) => Area;
}

/** Draws a map with the cards where the viewer put them. */
export function useDrawing(map: MapView, moved: CardPlaces): Drawing {
  return useMemo(() => {
    const places = toCardPlaces(map, moved);
    const areaOf = (id: string) => ({ ...(places.get(id) ?? { x: 0, y: 0 }), width: map.cardWidth, height: map.cardHeight });
    const docked = new Set(map.cards.filter(isDocked).map(({ id }) => id));
    return {
      ...{ map, places, areaOf },
      curves: map.ways.flatMap((way) => toCurve(way, map, places, moved) ?? []),
      quiet: new Set(map.ways.filter(({ from, to }) => docked.has(from) && areaOf(from).y !== areaOf(to).y)),
      whole: wholeOf(map.cards.map(({ id }) => areaOf(id))),
    };
  }, [map, moved]);
}

/** Whether a card stands for what can happen at any time. */
export const isDocked = ({ kind }: MapCard): boolean => kind !== "situation" && kind !== "ending";

function wholeOf(areas: readonly Area[]): Area {
  let [left, top, right, bottom] = [0, 0, 0, 0];
  for (const { x, y, width, height } of areas) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
