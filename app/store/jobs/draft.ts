import { isDeepStrictEqual } from "node:util";
import { Turnstile } from "~/process/turnstile";
import { isId, requireId } from "../id";
import { type Base, type Part, toDocument } from "../shelf";

/** A shelf as one job sees it: what the job wrote lies over what is stored. */
export interface Draft<T, Row> extends Part<T, Row> {
  /** By id, what the job leaves there; null where it leaves nothing. */
  written: ReadonlyMap<string, T | null>;
}

/** Nothing that is written to the draft reaches the base. `hold` keeps an id of the base for the job until the job ends. */
export function toDraft<T extends { id: string }, Row extends { id: string }>(
  base: Base<T, Row>,
  hold: (turnstile: Turnstile, id: string) => Promise<void>,
): Draft<T, Row> {
  const written = new Map<string, T | null>();
  const own = new Turnstile();
  const read = async (id: string): Promise<T | null> => {
    const known = written.get(id);
    return known === undefined ? base.get(id) : structuredClone(known);
  };
  const rows = async () => {
    const stored = (await base.rows()).filter(({ id }) => !written.has(id));
    return [...stored, ...[...written.values()].flatMap((document) => (document === null ? [] : base.kind.toRow(document)))];
  };
  const alone = async <R>(id: string, job: () => Promise<R>): Promise<R> => {
    await hold(base.turnstile, id);
    return own.pass(id, job);
  };
  return {
    written,
    // A question holds nothing: the job depends on what it gets or changes by its id.
    source: { ask: async (answer) => answer(await rows()), get: read },
    shelf: {
      put: async (given) => {
        const document = toDocument(base.kind, given);
        await alone(document.id, async () => void written.set(document.id, document));
      },
      get: async (id) => (isId(id) ? alone(id, () => read(id)) : null),
      change: (id, change) =>
        alone(requireId(id), async () => {
          const stored = await read(id);
          const next = change(structuredClone(stored));
          const document = next === null ? null : toDocument(base.kind, next, id);
          if (!isDeepStrictEqual(document, stored)) written.set(id, document);
          return structuredClone(document);
        }),
      ids: async function* () {
        for (const { id } of await rows()) yield id;
      },
    },
  };
}
