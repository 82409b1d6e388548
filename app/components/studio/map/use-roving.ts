import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { MapWay } from "~/views/studio-map";
import type { CardPlaces } from "./curves";
import { type Direction, stepFrom } from "./steps";

interface Roving {
  /** The one card that the tab key comes to. */
  rover: string;
  /** Goes to a card: it is brought into sight, and takes the focus. */
  goTo: (id: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: (id: string) => void;
}

interface RovingOptions {
  box: RefObject<HTMLElement>;
  first: string;
  places: CardPlaces;
  ways: readonly MapWay[];
  bringIntoSight: (id: string) => void;
  /** What a key does besides; true where it did something. */
  onKey: (key: string, rover: string) => boolean;
}

const directions: Readonly<Record<string, Direction>> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

/** One tab stop for the whole map: the arrow keys go from card to card along the ways. */
export function useRoving({ box, first, places, ways, bringIntoSight, onKey }: RovingOptions): Roving {
  const [wanted, setRover] = useState(first);
  const rover = places.has(wanted) ? wanted : first;
  const going = useRef<string | null>(null);
  useEffect(() => {
    // A card that was not in the page before is now.
    if (going.current === null) return;
    const card = box.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(going.current)}"]`);
    going.current = null;
    card?.focus({ preventScroll: true });
  });
  const goTo = (id: string) => {
    going.current = id;
    setRover(id);
    bringIntoSight(id);
  };
  return {
    rover,
    goTo,
    onFocus: setRover,
    onKeyDown: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const direction = directions[event.key];
      const next = direction ? stepFrom(rover, direction, places, ways) : null;
      if (next !== null) goTo(next);
      else if (!direction && !onKey(event.key, rover)) return;
      event.preventDefault();
    },
  };
}
