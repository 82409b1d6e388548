/** How a map is looked at: a point of it stands on the page at `x + zoom * point`. */
export interface Camera {
  x: number;
  y: number;
  zoom: number;
}

/** Width and height of the box in which a map is shown. */
export interface Box {
  width: number;
  height: number;
}

/** A part of the map. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

const LEAST_ZOOM = 0.04;
const MOST_ZOOM = 2;
const MARGIN = 24;

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** Nearer or farther, with the point of the box at `at` where it is. */
export function zoomAt({ x, y, zoom }: Camera, factor: number, at: { x: number; y: number }, least = LEAST_ZOOM): Camera {
  const next = clamp(zoom * factor, least, MOST_ZOOM);
  const by = next / zoom;
  return { x: at.x - (at.x - x) * by, y: at.y - (at.y - y) * by, zoom: next };
}

/** The whole of an area in the middle of the box, never larger than it is. */
export function fitInto(area: Area, box: Box): Camera {
  const zoom = clamp(
    Math.min((box.width - 2 * MARGIN) / Math.max(1, area.width), (box.height - 2 * MARGIN) / Math.max(1, area.height)),
    LEAST_ZOOM,
    1,
  );
  return centerOn(area, box, zoom);
}

/** The middle of an area in the middle of the box. */
export function centerOn(area: Area, box: Box, zoom: number): Camera {
  return {
    x: box.width / 2 - (area.x + area.width / 2) * zoom,
    y: box.height / 2 - (area.y + area.height / 2) * zoom,
    zoom,
  };
}

/** As near to a view as can be without showing what lies beside the whole map, where that is larger than the box. */
export function keepWithin({ x, y, zoom }: Camera, whole: Area, box: Box): Camera {
  const along = (offset: number, start: number, length: number, room: number) => {
    const [most, least] = [MARGIN - start * zoom, room - MARGIN - (start + length) * zoom];
    return least < most ? clamp(offset, least, most) : (least + most) / 2;
  };
  return { x: along(x, whole.x, whole.width, box.width), y: along(y, whole.y, whole.height, box.height), zoom };
}

/** As little moved as it takes to see the whole area. */
export function reveal(camera: Camera, area: Area, box: Box): Camera {
  const { zoom } = camera;
  const along = (offset: number, start: number, length: number, room: number) => {
    const [from, to] = [start * zoom + offset, (start + length) * zoom + offset];
    if (from < MARGIN) return offset + MARGIN - from;
    return to > room - MARGIN ? offset - Math.min(to - room + MARGIN, from - MARGIN) : offset;
  };
  return { zoom, x: along(camera.x, area.x, area.width, box.width), y: along(camera.y, area.y, area.height, box.height) };
}

/** The part of the map that the box shows, and `around` times as much on every side. */
export function seenArea({ x, y, zoom }: Camera, box: Box, around = 0): Area {
  const [width, height] = [box.width / zoom, box.height / zoom];
  return {
    x: -x / zoom - width * around,
    y: -y / zoom - height * around,
    width: width * (1 + 2 * around),
    height: height * (1 + 2 * around),
  };
}

/** Whether two areas have a point in common. */
export const isTouched = (one: Area, other: Area): boolean =>
  one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;

/** Whether all of the other area lies in the one. */
export const hasArea = (one: Area, other: Area): boolean =>
  other.x >= one.x && other.y >= one.y && other.x + other.width <= one.x + one.width && other.y + other.height <= one.y + one.height;
