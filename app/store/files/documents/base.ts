import { inParallel } from "~/store/in-parallel";
import type { Kind } from "~/store/kinds/kind";
import type { Base } from "~/store/shelf";
import { Turnstile } from "~/store/turnstile";
import type { Documents } from "./documents";
import { Recent } from "./recent";

/** Documents of one kind in files, of which those read last stay in memory. */
export function fileBase<T extends { id: string }, Row extends { id: string }>(
  kind: Kind<T, Row>,
  documents: Pick<Documents<T>, "get" | "put" | "remove" | "ids">,
): Base<T, Row> {
  const recent = new Recent<T>(documents, ({ id }) => id);
  return {
    kind,
    turnstile: new Turnstile(),
    get: (id) => recent.get(id),
    put: (document) => recent.put(document),
    remove: (id) => recent.remove(id),
    rows: async () => {
      const rows: Row[] = [];
      await inParallel(await documents.ids(), 32, async (id) => {
        const document = await recent.get(id);
        if (document !== null) rows.push(kind.toRow(document));
      });
      return rows;
    },
  };
}
