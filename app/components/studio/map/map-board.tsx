import { useNavigate } from "@remix-run/react";
import { type CSSProperties, type FocusEvent, type MouseEvent, type ReactNode, useEffect, useMemo, useRef } from "react";
import { useWords } from "~/i18n/words";
import type { MapCard as MapCardView, MapView } from "~/views/studio-map";
import { type Box, type Camera, centerOn, fitInto, keepWithin, reveal } from "./camera";
import type { CardPlaces } from "./curves";
import { isDocked, useDrawing } from "./drawing";
import { FindField } from "./find-field";
import type { MapAction } from "./map-actions";
import { MapCard } from "./map-card";
import { type MapProof, toCardProof } from "./map-proof";
import { MapTools, ZOOM_STEP } from "./map-tools";
import { MapWays } from "./map-ways";
import { paintMap } from "./paint";
import { isShown, useCamera } from "./use-camera";
import { useHands } from "./use-hands";
import { useLift } from "./use-lift";
import { useRoving } from "./use-roving";

interface MapBoardProps {
  draft: string;
  map: MapView;
  /** The card that the form is about, or something in it. */
  chosen: MapCardView | undefined;
  /** What was proved, to be drawn; null where nothing is. */
  proof: MapProof | null;
  /** Where the viewer put cards. */
  moved: CardPlaces;
  onMoved: (moved: CardPlaces) => void;
  /** A key asks for something to be done with a card. */
  onAction: (wanted: { action: MapAction; at: string }) => void;
  /** What stands beside the search. */
  children?: ReactNode;
}

/** A map that fits at this zoom is shown whole at first; a larger one around what is chosen. */
const LEAST_WHOLE = 0.5;
const FIRST_ZOOM = 1;
/** So near one can read. */
const READABLE = 0.7;
const MARGIN = 24;
const actions: Readonly<Record<string, MapAction>> = { c: "join", F2: "shape", Delete: "shape" };
const none: ReadonlySet<string> = new Set();

/** The map in its box: whole, and scrolled, without script; to be moved, drawn nearer and put in order with it. */
export function MapBoard({ draft, map, chosen: chosenCard, proof, moved, onMoved, onAction, children }: MapBoardProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const box = useRef<HTMLElement>(null);
  const world = useRef<HTMLDivElement>(null);
  const scaled = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const trail = useRef<SVGPathElement>(null);
  const field = useRef<HTMLInputElement>(null);
  /** The card whose form takes the focus once it has come. */
  const opened = useRef<string | null>(null);
  const drawing = useDrawing(map, moved);
  const { places, curves, quiet, whole, areaOf } = drawing;
  const chosen = chosenCard?.id;
  const first = chosen ?? map.start;

  const painting = useRef({ ...drawing, near: none });
  const paint = useRef((camera: Camera, size: Box) => {
    if (canvas.current) paintMap(canvas.current, camera, size, painting.current);
  }).current;
  const begin = (size: Box) => {
    const fitted = fitInto(whole, size);
    return fitted.zoom >= LEAST_WHOLE ? fitted : keepWithin(centerOn(areaOf(first), size, FIRST_ZOOM), whole, size);
  };
  const control = useCamera({ box, world, scaled }, { whole, cards: map.cards.length, first: begin, paint });
  const { isLive, scene } = control;
  const roving = useRoving({
    ...{ box, first, places, ways: map.ways },
    bringIntoSight: (id) => {
      const now = control.camera.current;
      control.look(now.zoom < READABLE ? centerOn(areaOf(id), control.box(), READABLE) : reveal(now, areaOf(id), control.box()));
    },
    onKey: (key, id) => {
      if (key === "/") field.current?.focus();
      else if (actions[key]) act(id, actions[key]);
      else if (key === "+" || key === "=") control.zoomBy(ZOOM_STEP);
      else if (key === "-") control.zoomBy(1 / ZOOM_STEP);
      else if (key === "0") control.fit();
      else return false;
      return true;
    },
  });
  const { rover } = roving;
  const act = (id: string, action: MapAction) => {
    const card = map.cards.find((one) => one.id === id);
    if (!card || isDocked(card)) return;
    navigate(`/studio/${draft}?at=${card.at}`, { preventScrollReset: true });
    onAction({ action, at: card.at });
  };
  const goToCard = (at: string) => {
    const card = map.cards.find((one) => one.at !== "" && (one.at === at || at.startsWith(`${one.at}.`)));
    if (card) roving.goTo(card.id);
    else navigate(`/studio/${draft}?at=${at}#form`);
  };
  const { lifted, ...hands } = useLift({ box, trail, map, places, moved, onMoved });
  useHands({ box, control, canLift: (id, pointer) => pointer !== "touch" || id === chosen, ...hands });

  const near = useMemo(() => new Set([rover, chosen].flatMap((id) => id ?? [])), [rover, chosen]);
  painting.current = { ...drawing, near };
  useEffect(() => {
    if (scene.isTiny) paint(control.camera.current, control.box());
  });

  const drawn = useMemo(
    () => curves.filter(({ way, area }) => isShown(scene, area) && way.from !== lifted && way.to !== lifted),
    [curves, scene, lifted],
  );
  const cards = map.cards.filter(({ id }) => id === rover || id === lifted || (!scene.isTiny && isShown(scene, areaOf(id))));
  const open = (event: MouseEvent) => {
    const card = event.target instanceof Element ? event.target.closest("a[data-id]") : null;
    if (!card || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    opened.current = card.getAttribute("data-id");
    navigate(card.getAttribute("href") ?? "");
  };
  useEffect(() => {
    if (opened.current === null || opened.current !== chosen) return;
    opened.current = null;
    document.getElementById("form")?.focus();
  });
  const focus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target.dataset.id === undefined) return;
    roving.onFocus(target.dataset.id);
    if (target.matches(":focus-visible")) control.look(reveal(control.camera.current, areaOf(target.dataset.id), control.box()));
  };
  const sizes: CSSProperties & Record<`--${string}`, string | number> = {
    "--map-height": `${whole.height + 2 * MARGIN}px`,
    "--map-zoom": scene.zoom,
  };
  const looks = [proof?.isStale && "map-stale", isLive && "map-live", scene.isFar && "map-far", scene.isTiny && "map-tiny"]
    .filter(Boolean)
    .join(" ");
  return (
    <div>
      <div className="map-head-row">
        <FindField draft={draft} field={field} goTo={isLive ? goToCard : undefined} leave={() => roving.goTo(rover)} />
        {children}
      </div>
      <section
        ref={box}
        className={`map-box card ${looks}`}
        aria-label={t("studio.map")}
        tabIndex={isLive ? undefined : 0}
        style={sizes}
        onClick={open}
        onFocus={focus}
        // The browser would scroll to a card that takes the focus; the map is moved instead.
        onScroll={isLive ? ({ currentTarget }) => currentTarget.scrollTo(0, 0) : undefined}
        onKeyDown={roving.onKeyDown}
      >
        <div className="map-canvas" aria-hidden="true" hidden={!scene.isTiny}>
          <canvas ref={canvas} className="size-full" />
        </div>
        <div ref={world} className="map-world">
          <div ref={scaled} style={isLive ? undefined : { width: whole.width, height: whole.height }}>
            {!scene.isTiny && <MapWays curves={drawn} near={near} quiet={quiet} best={proof?.best ?? none} area={scene.area ?? whole} />}
            <svg className="map-ways" aria-hidden="true">
              <path ref={trail} className="map-trail" />
            </svg>
            <ul>
              {cards.map((card) => {
                const { x, y } = places.get(card.id) ?? card;
                return (
                  <MapCard
                    key={card.id}
                    {...{ draft, card, x, y }}
                    isCurrent={card.id === chosen}
                    isStop={!isLive || card.id === rover}
                    {...toCardProof(proof, card)}
                  />
                );
              })}
            </ul>
          </div>
        </div>
        {isLive && <MapTools zoomBy={control.zoomBy} fit={control.fit} tidy={moved.size > 0 ? () => onMoved(new Map()) : undefined} />}
      </section>
    </div>
  );
}
