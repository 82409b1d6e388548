import { type RefObject, useEffect, useRef } from "react";
import type { Camera } from "./camera";
import type { CameraControl } from "./use-camera";

/** So far a pointer may tremble before it drags. */
const TREMBLE = 4;

interface Hands {
  box: RefObject<HTMLElement>;
  control: CameraControl;
  /** Whether this card follows the pointer that took hold of it; otherwise the map does. */
  canLift: (id: string, pointer: string) => boolean;
  lift: (id: string) => void;
  carry: (id: string, by: { x: number; y: number }) => void;
  drop: (id: string, by: { x: number; y: number }) => void;
}

interface Hold {
  start: { x: number; y: number };
  camera: Camera;
  card: string | null;
  isDragging: boolean;
}

const middleOf = (points: readonly { x: number; y: number }[]) => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});
const spreadOf = ([one, other]: readonly { x: number; y: number }[]) => (one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0);

/** Pointers and the wheel on a map: one pointer drags the map or a card, two pinch, the wheel zooms once the map has the focus. */
export function useHands(hands: Hands): void {
  const now = useRef(hands);
  now.current = hands;
  const { box, control } = hands;
  useEffect(() => {
    const element = box.current;
    if (!element || !control.isLive) return;
    const pointers = new Map<number, { x: number; y: number }>();
    let hold: Hold | null = null;
    let spread = 0;
    const at = ({ clientX, clientY }: MouseEvent) => {
      const { left, top } = element.getBoundingClientRect();
      return { x: clientX - left, y: clientY - top };
    };
    const take = (event: PointerEvent) => {
      const target = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-id]") : null;
      const id = target?.dataset.id ?? null;
      hold = {
        start: middleOf([...pointers.values()]),
        camera: now.current.control.camera.current,
        card: pointers.size === 1 && id !== null && now.current.canLift(id, event.pointerType) ? id : null,
        isDragging: pointers.size > 1,
      };
      spread = spreadOf([...pointers.values()]);
    };
    const by = (point: { x: number; y: number }, { start, camera }: Hold) => ({
      x: (point.x - start.x) / camera.zoom,
      y: (point.y - start.y) / camera.zoom,
    });
    const down = (event: PointerEvent) => {
      if (event.button !== 0) return;
      pointers.set(event.pointerId, at(event));
      if (hold?.isDragging && hold.card !== null) now.current.drop(hold.card, { x: 0, y: 0 });
      take(event);
    };
    const move = (event: PointerEvent) => {
      if (!hold || !pointers.has(event.pointerId)) return;
      pointers.set(event.pointerId, at(event));
      const points = [...pointers.values()];
      const middle = middleOf(points);
      if (!hold.isDragging) {
        if (Math.hypot(middle.x - hold.start.x, middle.y - hold.start.y) < TREMBLE) return;
        hold.isDragging = true;
        element.setPointerCapture(event.pointerId);
        if (hold.card !== null) now.current.lift(hold.card);
      }
      if (hold.card !== null) return now.current.carry(hold.card, by(middle, hold));
      const moved = { ...hold.camera, x: hold.camera.x + middle.x - hold.start.x, y: hold.camera.y + middle.y - hold.start.y };
      now.current.control.look(
        points.length > 1 && spread > 0 ? now.current.control.zoomed(moved, spreadOf(points) / spread, middle) : moved,
      );
    };
    const up = (event: PointerEvent) => {
      if (!pointers.delete(event.pointerId) || !hold) return;
      const held = hold;
      hold = null;
      if (held.isDragging) swallowClick(element);
      if (held.isDragging && held.card !== null)
        now.current.drop(held.card, event.type === "pointerup" ? by(at(event), held) : { x: 0, y: 0 });
      if (pointers.size > 0) take(event);
    };
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey && !element.contains(document.activeElement)) return;
      event.preventDefault();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
      now.current.control.zoomBy(Math.exp(-pixels * (event.ctrlKey ? 0.01 : 0.002)), at(event));
    };
    const noDrag = (event: Event) => event.preventDefault();
    element.addEventListener("pointerdown", down);
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerup", up);
    element.addEventListener("pointercancel", up);
    element.addEventListener("wheel", wheel, { passive: false });
    element.addEventListener("dragstart", noDrag);
    return () => {
      element.removeEventListener("pointerdown", down);
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerup", up);
      element.removeEventListener("pointercancel", up);
      element.removeEventListener("wheel", wheel);
      element.removeEventListener("dragstart", noDrag);
    };
  }, [box, control.isLive]);
}

/** A drag that ends on a card is no click on it. */
function swallowClick(element: HTMLElement): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  element.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => element.removeEventListener("click", swallow, { capture: true }), 0);
}
