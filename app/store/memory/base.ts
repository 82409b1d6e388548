import type { Kind } from "../kinds/kind";
import type { Base } from "../shelf";
import { Turnstile } from "../turnstile";

/** Documents of one kind in a map. */
export function memoryBase<T extends { id: string }, Row extends { id: string }>(kind: Kind<T, Row>): Base<T, Row> {
  const kept = new Map<string, T>();
  return {
    kind,
    turnstile: new Turnstile(),
    get: async (id) => structuredClone(kept.get(id) ?? null),
    rows: async () => [...kept.values()].map(kind.toRow),
    put: async (document) => void kept.set(document.id, structuredClone(document)),
    remove: async (id) => void kept.delete(id),
  };
}
