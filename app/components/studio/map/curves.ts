import type { MapView, MapWay } from "~/views/studio-map";
import type { Area } from "./camera";

/** Where cards stand, by their ids. */
export type CardPlaces = ReadonlyMap<string, { x: number; y: number }>;

/** A way as it is drawn. */
export interface Curve {
  way: MapWay;
  line: string;
  /** The arrow at its end, drawn without dashes. */
  head: string;
  area: Area;
}

type Drawing = Pick<MapView, "cardWidth" | "cardHeight">;

const HEAD = 7;
/** How far a way back swings out below the cards. */
const SWING = 46;

/** Where everything stands: as it was laid out, or where the viewer put it. */
export function toCardPlaces(map: MapView, moved: CardPlaces): CardPlaces {
  return new Map(map.cards.map(({ id, x, y }) => [id, moved.get(id) ?? { x, y }]));
}

/** A way from card to card: to the right through its bends, and back below the cards. Null where it leads to where it begins. */
export function toCurve(way: MapWay, map: Drawing, places: CardPlaces, moved: CardPlaces): Curve | null {
  const [from, to] = [places.get(way.from), places.get(way.to)];
  if (!from || !to || way.from === way.to) return null;
  if (to.x < from.x + map.cardWidth / 2) return toCurveBack(way, map, from, to);
  const bends = moved.has(way.from) || moved.has(way.to) ? [] : way.bends;
  const points = [from.x + map.cardWidth, from.y + map.cardHeight / 2, ...bends, to.x, to.y + map.cardHeight / 2];
  let [x, y] = [points[0] ?? 0, points[1] ?? 0];
  let line = `M${x},${y}`;
  let [top, bottom] = [y, y];
  for (let index = 2; index < points.length; index += 2) {
    const [nextX, nextY] = [points[index] ?? 0, points[index + 1] ?? 0];
    const reach = Math.max(24, Math.abs(nextX - x) / 2);
    line += `C${x + reach},${y},${nextX - reach},${nextY},${nextX},${nextY}`;
    [x, y] = [nextX, nextY];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  const head = `M${x - HEAD},${y - HEAD / 2}L${x},${y}L${x - HEAD},${y + HEAD / 2}`;
  return {
    way,
    line,
    head,
    area: { x: from.x + map.cardWidth, y: top - HEAD, width: x - from.x - map.cardWidth, height: bottom - top + 2 * HEAD },
  };
}

function toCurveBack(way: MapWay, { cardWidth, cardHeight }: Drawing, from: { x: number; y: number }, to: { x: number; y: number }): Curve {
  const [startX, startY] = [from.x + cardWidth / 2, from.y + cardHeight];
  const [endX, endY] = [to.x + cardWidth / 2, to.y + cardHeight];
  const low = Math.max(startY, endY) + SWING;
  const left = Math.min(startX, endX) - HEAD;
  const top = Math.min(startY, endY);
  return {
    way,
    line: `M${startX},${startY}C${startX},${low},${endX},${low},${endX},${endY}`,
    head: `M${endX - HEAD / 2},${endY + HEAD}L${endX},${endY}L${endX + HEAD / 2},${endY + HEAD}`,
    area: { x: left, y: top, width: Math.max(startX, endX) + HEAD - left, height: low - top },
  };
}
