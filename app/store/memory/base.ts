import { Turnstile } from "~/process/turnstile";
import type { Kind } from "../kinds/kind";
import type { Base } from "../shelf";

/** Documents of one kind in a map. */
export function memoryBase<T extends { id: string }, Row extends { id: string }>(
  kind: Kind<T, Row>,
): Base<T, Row> & { has(id: string): boolean } {
  const kept = new Map<string, T>();
  return {
    kind,
    turnstile: new Turnstile(),
    has: (id) => kept.has(id),
    get: async (id) => structuredClone(kept.get(id) ?? null),
    rows: async () => [...kept.values()].map(kind.toRow),
    put: async (document) => void kept.set(document.id, structuredClone(document)),
    remove: async (id) => void kept.delete(id),
    publish: (id, document) => {
      if (document === null) kept.delete(id);
      else kept.set(id, kind.schema.parse(document));
    },
  };
}
