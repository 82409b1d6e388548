import { isDeepStrictEqual } from "node:util";
import type { Turnstile } from "~/process/turnstile";
import { StoreError } from "./errors";
import { isId, requireId } from "./id";
import type { Kind, Source } from "./kinds/kind";
import type { Shelf } from "./port";
import { toStorable } from "./storable";
import type { Underway } from "./underway";

/** A shelf, and what questions about it are answered from. */
export interface Part<T, Row> {
  shelf: Shelf<T>;
  source: Source<T, Row>;
}

/** What an adapter has to know of one kind of document; all else is the same for every adapter. */
export interface Base<T extends { id: string }, Row extends { id: string }> {
  readonly kind: Kind<T, Row>;
  /** Whoever writes under an id passes here, and a job holds it to its end. */
  readonly turnstile: Turnstile;
  get(id: string): Promise<T | null>;
  /** One for each document, as the last write that was acknowledged left them. */
  rows(): Promise<Row[]>;
  /** Kept before it resolves. Only under the turnstile. */
  put(document: T): Promise<void>;
  /** Gone before it resolves; there being none is no error. Only under the turnstile. */
  remove(id: string): Promise<void>;
  /** From now on, `get` and `rows` show what a job left under the id (null: nothing). Only while the job holds it. */
  publish(id: string, document: unknown): void;
}

/** The shelf that callers see, and what questions about it are answered from. */
export function toPart<T extends { id: string }, Row extends { id: string }>(base: Base<T, Row>, underway: Underway): Part<T, Row> {
  return {
    source: {
      ask: (answer) => underway.run(async () => answer(await base.rows())),
      get: (id) => base.get(id),
    },
    shelf: toShelf(base, underway),
  };
}

function toShelf<T extends { id: string }, Row extends { id: string }>(base: Base<T, Row>, underway: Underway): Shelf<T> {
  return {
    put: (given) =>
      underway.run(async () => {
        const document = toDocument(base.kind, given);
        await base.turnstile.pass(document.id, () => base.put(document));
      }),
    get: (id) => underway.run(async () => (isId(id) ? base.get(id) : null)),
    change: (id, change) =>
      underway.run(() =>
        base.turnstile.pass(requireId(id), async () => {
          const stored = await base.get(id);
          const next = change(structuredClone(stored));
          if (next === null) {
            if (stored !== null) await base.remove(id);
            return null;
          }
          const document = toDocument(base.kind, next, id);
          if (!isDeepStrictEqual(document, stored)) await base.put(document);
          return structuredClone(document);
        }),
      ),
    ids: async function* () {
      underway.require();
      for (const { id } of await base.rows()) yield id;
    },
  };
}

/** The document as it will be read back; throws where it could not be, or is not the one of this id. */
export function toDocument<T extends { id: string }>(
  { name, schema }: Pick<Kind<T, never>, "name" | "schema">,
  given: T,
  id = given.id,
): T {
  const place = `${name} ${requireId(given.id)}`;
  if (given.id === id) return toStorable(schema, given, place).value;
  const wayOut = "this is a fault in the program that called the store";
  throw new StoreError("store/unstorable", { place, says: `${place} cannot be stored instead of ${id}`, wayOut });
}
