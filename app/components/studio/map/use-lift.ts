import { type RefObject, useRef, useState } from "react";
import type { MapView } from "~/views/studio-map";
import { type CardPlaces, toCurve } from "./curves";

interface LiftOptions {
  box: RefObject<HTMLElement>;
  /** Draws the ways of the card that is carried. */
  trail: RefObject<SVGPathElement>;
  map: MapView;
  places: CardPlaces;
  moved: CardPlaces;
  onMoved: (moved: CardPlaces) => void;
}

/** A card under the pointer: while it is carried, nothing but itself and its own ways is drawn anew. */
export function useLift({ box, trail, map, places, moved, onMoved }: LiftOptions) {
  const [lifted, setLifted] = useState<string | null>(null);
  const frame = useRef(0);
  const put = (id: string, by: { x: number; y: number }) => {
    const from = places.get(id) ?? { x: 0, y: 0 };
    return { x: Math.round(from.x + by.x), y: Math.round(from.y + by.y) };
  };
  return {
    lifted,
    lift: setLifted,
    carry: (id: string, by: { x: number; y: number }) => {
      cancelAnimationFrame(frame.current);
      frame.current = requestAnimationFrame(() => {
        const place = put(id, by);
        const card = box.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.parentElement;
        if (card) card.style.transform = `translate(${place.x}px,${place.y}px)`;
        const there = new Map(places).set(id, place);
        const own = map.ways.filter(({ from, to }) => from === id || to === id);
        const drawn = own.flatMap((way) => toCurve(way, map, there, new Map(moved).set(id, place)) ?? []);
        trail.current?.setAttribute("d", drawn.map(({ line, head }) => line + head).join(""));
      });
    },
    drop: (id: string, by: { x: number; y: number }) => {
      cancelAnimationFrame(frame.current);
      trail.current?.setAttribute("d", "");
      setLifted(null);
      onMoved(new Map(moved).set(id, put(id, by)));
    },
  };
}
