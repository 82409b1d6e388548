import { useEffect, useRef } from "react";

/** A place that takes focus and comes into sight each time that `turns` grows, not when the page is first shown. */
export function useNewest<Found extends HTMLElement>(turns: number) {
  const place = useRef<Found>(null);
  const seen = useRef(turns);
  useEffect(() => {
    if (turns === seen.current) return;
    seen.current = turns;
    place.current?.focus({ preventScroll: true });
    place.current?.closest("li")?.scrollIntoView({ block: "start" });
  }, [turns]);
  return place;
}
