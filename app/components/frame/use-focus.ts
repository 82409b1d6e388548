import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { JUMP } from "./jump-link";

/** Moves the focus as a browser does that loads each page itself: to the start of a new page, and to the place that an in-page link leads to. */
export function useFocus() {
  const { pathname, hash, key, state } = useLocation();
  const last = useRef({ pathname, key });
  useEffect(() => {
    const before = last.current;
    last.current = { pathname, key };
    if (before.key === key) return;
    if (state === JUMP) focusOn(document.getElementById(hash.slice(1)));
    else if (before.pathname !== pathname) focusOn(document.getElementById("main"));
  }, [pathname, hash, key, state]);
}

/** A place that is folded away is opened; one that takes no focus is made to. */
function focusOn(place: HTMLElement | null) {
  if (!place) return;
  let isFoldedAway = false;
  for (let folded = place.closest("details"); folded; folded = folded.parentElement?.closest("details") ?? null) {
    isFoldedAway ||= !folded.open;
    folded.open = true;
  }
  // It had no place on the page when the router scrolled to it.
  if (isFoldedAway) place.scrollIntoView();
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
