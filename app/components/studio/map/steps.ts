import type { MapWay } from "~/views/studio-map";
import type { CardPlaces } from "./curves";

/** Where an arrow key leads on the map. */
export type Direction = "left" | "right" | "up" | "down";

/** How far two cards of one column may stand apart sideways. */
const COLUMN = 100;

/**
 * The card that an arrow key leads to: left and right along the ways, to the nearest in height of those that a way joins; up and down within the column. Null where
 * nothing lies that way.
 */
export function stepFrom(id: string, direction: Direction, places: CardPlaces, ways: readonly MapWay[]): string | null {
  const here = places.get(id);
  if (!here) return null;
  const isAlong = direction === "left" || direction === "right";
  const joined = ways.flatMap(({ from, to }) => {
    if (from === to) return [];
    if (direction === "right" && from === id) return [to];
    return direction === "left" && to === id ? [from] : [];
  });
  const beside = [...places].flatMap(([other, { x, y }]) => {
    if (other === id) return [];
    if (isAlong) return direction === "right" ? (x > here.x + COLUMN ? [other] : []) : x < here.x - COLUMN ? [other] : [];
    return Math.abs(x - here.x) <= COLUMN && (direction === "up" ? y < here.y : y > here.y) ? [other] : [];
  });
  return nearest(joined, here, places) ?? nearest(beside, here, places);
}

function nearest(ids: readonly string[], here: { x: number; y: number }, places: CardPlaces): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const id of ids) {
    const place = places.get(id);
    if (!place) continue;
    const far = Math.abs(place.x - here.x) + 2 * Math.abs(place.y - here.y);
    if (far < least) [best, least] = [id, far];
  }
  return best;
}
