import { type RefObject, useEffect } from "react";

const FIELDS = "input, textarea, select, [contenteditable]";

/** Within `room` a digit key picks the choice that carries it: a button is pressed, a field takes focus. Never while something is typed. */
export function useDigits(room: RefObject<HTMLElement>) {
  useEffect(() => {
    const pick = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return;
      if (event.target instanceof Element && event.target.closest(FIELDS)) return;
      const found = room.current?.querySelector<HTMLElement>(`[data-digit="${event.key}"]`);
      if (!found) return;
      event.preventDefault();
      if (found instanceof HTMLInputElement) found.focus();
      else found.click();
    };
    document.addEventListener("keydown", pick);
    return () => document.removeEventListener("keydown", pick);
  }, [room]);
}
