import { useMemo } from "react";
import type { MapView } from "~/views/studio-map";
import { useProof } from "./proof-context";

/** A map whose cards count what the page's workers found, once they have read the text. A card whose count stays the same stays the same card. */
export function useCountedMap(map: MapView): MapView {
  const { state } = useProof();
  const problems = state?.isRead ? state.problems : null;
  const findings = state?.isRead ? state.findings : null;
  return useMemo(() => {
    if (!problems || !findings) return map;
    const counts = new Map<string, number>();
    for (const { at } of [...problems, ...findings]) {
      const card = at.split(".").slice(0, 2).join(".");
      counts.set(card, (counts.get(card) ?? 0) + 1);
    }
    const cards = map.cards.map((card) => {
      // What is wrong with the case as a whole stands at no card.
      const count = card.at === "" ? 0 : (counts.get(card.at) ?? 0);
      return count === card.problems ? card : { ...card, problems: count };
    });
    return { ...map, cards };
  }, [map, problems, findings]);
}
