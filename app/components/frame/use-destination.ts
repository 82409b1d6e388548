import { useNavigation } from "@remix-run/react";
import { useEffect } from "react";

const KEY = "greenroom-destination";

/**
 * Goes on to where the router was going when it had to load the page anew. After an update of the server it finds no script for a page that it has not shown yet, and loads what is there once
 * more: without this, whoever had pressed "Start" would be back where they began.
 */
export function useDestination(): void {
  const { state, location } = useNavigation();
  const path = state === "loading" ? location.pathname + location.search + location.hash : null;
  useEffect(() => {
    const before = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    const [loaded] = performance.getEntriesByType("navigation");
    if (before !== null && loaded instanceof PerformanceNavigationTiming && loaded.type === "reload") window.location.replace(before);
  }, []);
  useEffect(() => {
    if (path !== null) sessionStorage.setItem(KEY, path);
    else sessionStorage.removeItem(KEY);
  }, [path]);
}
