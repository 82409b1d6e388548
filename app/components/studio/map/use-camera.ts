import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { type Area, type Box, type Camera, fitInto, hasArea, isTouched, seenArea, zoomAt } from "./camera";

/** Below this zoom a card shows its title alone, larger; below TINY all cards are drawn on one canvas. */
const FAR = 0.62;
const TINY = 0.25;
/** From so many cards on, only those near what is seen stand in the page. */
const MANY_CARDS = 160;
/** How much of the map around what is seen stands in the page already, in times of that. */
const AROUND = 0.6;
/** How long the zoom rests before cards change their words. */
const REST_MS = 140;

/** What of a map stands in the page, and how. It changes seldom; the camera with every movement. */
export interface Scene {
  /** Null where all of it does. */
  area: Area | null;
  isFar: boolean;
  isTiny: boolean;
  zoom: number;
}

export interface CameraControl {
  /** Whether script moves the map; without, its box scrolls. */
  isLive: boolean;
  scene: Scene;
  camera: { readonly current: Camera };
  box: () => Box;
  look: (next: Camera) => void;
  /** A view drawn nearer, or farther until the whole map is seen. */
  zoomed: (from: Camera, factor: number, at: { x: number; y: number }) => Camera;
  zoomBy: (factor: number, at?: { x: number; y: number }) => void;
  fit: () => void;
}

interface Refs {
  box: RefObject<HTMLElement>;
  /** Moved from side to side; holds what is made larger and smaller. */
  world: RefObject<HTMLElement>;
  scaled: RefObject<HTMLElement>;
}

interface CameraOptions {
  whole: Area;
  cards: number;
  first: (box: Box) => Camera;
  /** Draws what is not an element of the page. */
  paint: (camera: Camera, box: Box) => void;
}

/** Moves a map within its box. Each movement writes two styles and nothing else; what stands in the page follows where it has to. */
export function useCamera({ box, world, scaled }: Refs, { whole, cards, first, paint }: CameraOptions): CameraControl {
  const camera = useRef<Camera>({ x: 0, y: 0, zoom: 1 });
  const [isLive, setLive] = useState(false);
  const [scene, setScene] = useState<Scene>({ area: null, isFar: false, isTiny: false, zoom: 1 });
  const shown = useRef(scene);
  const rest = useRef<ReturnType<typeof setTimeout>>();
  const frame = useRef(0);

  const sizeOf = useCallback((): Box => ({ width: box.current?.clientWidth ?? 0, height: box.current?.clientHeight ?? 0 }), [box]);

  const settle = useCallback(
    (isResting: boolean) => {
      const size = sizeOf();
      const now = shown.current;
      const { zoom } = camera.current;
      const isTiny = zoom < TINY;
      const isFar = isResting ? zoom < FAR : now.isFar;
      const seen = seenArea(camera.current, size);
      const isStale = now.area === null || !hasArea(now.area, seen) || (isResting && now.area.width > seen.width * 5);
      const area = cards <= MANY_CARDS ? null : isStale ? seenArea(camera.current, size, AROUND) : now.area;
      const shownZoom = isResting ? zoom : now.zoom;
      if (isTiny === now.isTiny && isFar === now.isFar && area === now.area && shownZoom === now.zoom) return;
      shown.current = { area, isFar, isTiny, zoom: shownZoom };
      setScene(shown.current);
    },
    [cards, sizeOf],
  );

  const place = useCallback(() => {
    const { x, y, zoom } = camera.current;
    if (world.current) world.current.style.transform = `translate(${x}px,${y}px)`;
    if (scaled.current) scaled.current.style.transform = `scale(${zoom})`;
  }, [world, scaled]);

  const look = useCallback(
    (next: Camera) => {
      const isZoomed = next.zoom !== camera.current.zoom;
      camera.current = next;
      cancelAnimationFrame(frame.current);
      frame.current = requestAnimationFrame(() => {
        place();
        if (next.zoom < TINY) paint(next, sizeOf());
        settle(false);
      });
      if (!isZoomed) return;
      clearTimeout(rest.current);
      rest.current = setTimeout(() => settle(true), REST_MS);
    },
    [settle, place, paint, sizeOf],
  );

  const begin = useRef(first);
  begin.current = first;
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.scrollTo(0, 0);
    camera.current = begin.current(sizeOf());
    place();
    setLive(true);
    settle(true);
    const size = new ResizeObserver(() => look({ ...camera.current }));
    size.observe(element);
    return () => size.disconnect();
  }, [box, sizeOf, place, settle, look]);

  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current);
      clearTimeout(rest.current);
    },
    [],
  );

  const zoomed: CameraControl["zoomed"] = (from, factor, at) =>
    zoomAt(from, factor, at, Math.min(from.zoom, TINY, fitInto(whole, sizeOf()).zoom));
  const middle = () => ({ x: sizeOf().width / 2, y: sizeOf().height / 2 });
  return {
    isLive,
    scene,
    camera,
    box: sizeOf,
    look,
    zoomed,
    zoomBy: (factor, at = middle()) => look(zoomed(camera.current, factor, at)),
    fit: () => look(fitInto(whole, sizeOf())),
  };
}

/** Whether an area stands in the page. */
export const isShown = ({ area }: Scene, other: Area): boolean => area === null || isTouched(area, other);
