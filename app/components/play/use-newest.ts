import { useEffect, useRef } from "react";

/** Each time that `turns` grows, not when the page is first shown, `newest` takes the focus and `seen` comes into sight. */
export function useNewest<Found extends HTMLElement>(turns: number) {
  const newest = useRef<Found>(null);
  const seen = useRef<Found>(null);
  const last = useRef(turns);
  useEffect(() => {
    if (turns === last.current) return;
    last.current = turns;
    newest.current?.focus({ preventScroll: true });
    seen.current?.scrollIntoView({ block: "start" });
  }, [turns]);
  return { newest, seen };
}
