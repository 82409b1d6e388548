import { useEffect, useState } from "react";

/** Long enough to see that the choices under the pointer are other ones now, and not to wait for it. */
export const LOOK_MS = 600;

/** True for a moment after a new turn appears: a second click on the same spot would play it unread. */
export function useFresh(turns: number): boolean {
  const [seen, setSeen] = useState(turns);
  useEffect(() => {
    if (seen === turns) return;
    const timer = setTimeout(() => setSeen(turns), LOOK_MS);
    return () => clearTimeout(timer);
  }, [seen, turns]);
  return seen !== turns;
}
