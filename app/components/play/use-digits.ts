import { type RefObject, useEffect, useState } from "react";

const FIELDS = "input:not([type=checkbox]), textarea, select, [contenteditable]";

/** Kept on the device: its keyboard is what the setting is about. */
const SETTING = "digit-keys";

/** Whether digits pick choices, and the switch. */
export interface DigitKeys {
  on: boolean;
  turn: () => void;
}

/** Within `room` a digit key picks the choice that carries it: a button is pressed, a field takes focus. Never while something is typed, while the choice is out of sight, or once they are turned off. */
export function useDigits(room: RefObject<HTMLElement>): DigitKeys {
  const [on, setOn] = useState(true);
  useEffect(() => setOn(kept() !== "off"), []);
  useEffect(() => {
    if (!on) return;
    const pick = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return;
      if (event.target instanceof Element && event.target.closest(FIELDS)) return;
      const found = room.current?.querySelector<HTMLElement>(`[data-digit="${event.key}"]`);
      if (!found || found.checkVisibility?.() === false) return;
      event.preventDefault();
      if (found instanceof HTMLInputElement) found.focus();
      else found.click();
    };
    document.addEventListener("keydown", pick);
    return () => document.removeEventListener("keydown", pick);
  }, [room, on]);
  return { on, turn: () => setOn(keep(on ? "off" : "on") === "on") };
}

/** A browser that keeps nothing refuses even to be asked. */
function kept(): string | null {
  try {
    return localStorage.getItem(SETTING);
  } catch {
    return null;
  }
}

function keep(setting: "on" | "off") {
  try {
    localStorage.setItem(SETTING, setting);
  } catch {
    // Then it holds until the page is left.
  }
  return setting;
}
