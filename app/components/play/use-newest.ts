import { useEffect, useRef } from "react";

/** Each time that `turns` grows `newest` takes the focus and `seen` comes into sight. When the page is first shown, that moves no more than the pane that `seen` lies in. */
export function useNewest<Found extends HTMLElement>(turns: number) {
  const newest = useRef<Found>(null);
  const seen = useRef<Found>(null);
  const last = useRef(turns);
  useEffect(() => {
    const pane = seen.current?.closest("[role=log]");
    if (pane && pane.scrollHeight > pane.clientHeight) seen.current?.scrollIntoView({ block: "start" });
  }, []);
  useEffect(() => {
    if (turns === last.current) return;
    last.current = turns;
    newest.current?.focus({ preventScroll: true });
    seen.current?.scrollIntoView({ block: "start" });
  }, [turns]);
  return { newest, seen };
}
