import { useLocation } from "@remix-run/react";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";

/** Long enough to see that something else is under the pointer now, and not to wait for it. */
export const LOOK_MS = 600;

const FreshContext = createContext(false);

/** True for a moment after something else came up on the page: a second click on the same spot would send it unread. */
export function useFresh(): boolean {
  return useContext(FreshContext);
}

/**
 * Tells every form when the router has just shown something else: another page, another turn, or an answer. A page that the browser itself loads isn't meant, since nobody clicked on what it
 * replaced.
 */
export function FreshProvider({ children }: { children: ReactNode }) {
  const { key } = useLocation();
  const [seen, setSeen] = useState(key);
  useEffect(() => {
    if (seen === key) return;
    const timer = setTimeout(() => setSeen(key), LOOK_MS);
    return () => clearTimeout(timer);
  }, [seen, key]);
  return <FreshContext.Provider value={seen !== key}>{children}</FreshContext.Provider>;
}
