import { type Box, type Camera, isTouched, seenArea } from "./camera";
import type { Drawing } from "./drawing";

interface Painting extends Pick<Drawing, "map" | "places" | "curves" | "quiet"> {
  /** The card that stands out. */
  near: ReadonlySet<string>;
}

const tones: Readonly<Record<string, string>> = { open: "--color-accent", solve: "--color-edge", close: "--color-warn", no: "--color-bad" };

const known = new Map<string, Path2D>();
const MOST_KNOWN = 10_000;

/** A line read once: reading thousands of them takes longer than drawing them. */
function drawn(line: string): Path2D {
  const path = known.get(line) ?? new Path2D(line);
  if (known.size > MOST_KNOWN) known.clear();
  known.set(line, path);
  return path;
}

/** Draws a map from far away, where no word could be read, on one canvas. */
export function paintMap(canvas: HTMLCanvasElement, camera: Camera, box: Box, { map, places, curves, quiet, near }: Painting): void {
  const dots = window.devicePixelRatio || 1;
  const [width, height] = [Math.round(box.width * dots), Math.round(box.height * dots)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const pen = canvas.getContext("2d");
  if (!pen) return;
  const style = getComputedStyle(canvas);
  const color = (name: string) => style.getPropertyValue(name);
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, width, height);
  pen.setTransform(camera.zoom * dots, 0, 0, camera.zoom * dots, camera.x * dots, camera.y * dots);
  const seen = seenArea(camera, box);
  pen.lineWidth = 0.8 / camera.zoom;
  pen.strokeStyle = color("--color-line");
  const all = new Path2D();
  for (const { way, line, area } of curves) if (!quiet.has(way) && isTouched(seen, area)) all.addPath(drawn(line));
  pen.stroke(all);
  const [cardWidth, cardHeight] = [map.cardWidth, map.cardHeight];
  const groups = new Map<string, { x: number; y: number }[]>();
  for (const { id, kind, tone, problems } of map.cards) {
    const place = places.get(id);
    if (!place || !isTouched(seen, { ...place, width: cardWidth, height: cardHeight })) continue;
    const name = near.has(id)
      ? "--color-ink"
      : problems > 0
        ? "--color-bad"
        : (tones[tone] ?? (kind === "ending" ? "--color-accent-strong" : "--color-edge"));
    const group = groups.get(name) ?? [];
    group.push(place);
    groups.set(name, group);
  }
  for (const [name, cards] of groups) {
    pen.fillStyle = color(name);
    for (const { x, y } of cards) pen.fillRect(x, y, cardWidth, cardHeight);
  }
}
