import { useCallback, useEffect, useState } from "react";
import type { CardPlaces } from "./curves";

const nowhere: CardPlaces = new Map();
const keyOf = (draft: string) => `greenroom-map ${draft}`;

/** Where a viewer put the cards of a draft: kept in their browser, beside the draft and never in its text. */
export function useKeptPlaces(draft: string): [CardPlaces, (places: CardPlaces) => void] {
  const [places, setPlaces] = useState(nowhere);
  useEffect(() => setPlaces(parseKeptPlaces(read(keyOf(draft)))), [draft]);
  const keep = useCallback(
    (next: CardPlaces) => {
      setPlaces(next);
      write(keyOf(draft), next.size === 0 ? null : JSON.stringify(Object.fromEntries([...next].map(([id, { x, y }]) => [id, [x, y]]))));
    },
    [draft],
  );
  return [places, keep];
}

/** What was kept, as far as it is places. */
export function parseKeptPlaces(kept: string | null): CardPlaces {
  const found: unknown = kept === null ? null : parsed(kept);
  if (found === null || typeof found !== "object") return nowhere;
  const places = new Map<string, { x: number; y: number }>();
  for (const [id, place] of Object.entries(found)) {
    const [x, y]: unknown[] = Array.isArray(place) ? place : [];
    if (typeof x === "number" && typeof y === "number" && Number.isFinite(x) && Number.isFinite(y)) places.set(id, { x, y });
  }
  return places.size === 0 ? nowhere : places;
}

function parsed(kept: string): unknown {
  try {
    return JSON.parse(kept);
  } catch {
    return null;
  }
}

/** A browser may keep nothing at all. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // The cards stay where they are until the page is left.
  }
}
