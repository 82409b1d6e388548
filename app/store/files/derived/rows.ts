import type { Documents } from "~/store/files/documents/documents";
import { inParallel } from "~/store/in-parallel";

/** A row for each document of the folder: the one that is known, and where none is, one made from the document. The folder's listing says which documents there are. */
export async function loadRows<T, Row>(
  documents: Pick<Documents<T>, "ids" | "get">,
  known: ReadonlyMap<string, Row>,
  toRow: (document: T) => Row,
): Promise<{ rows: Map<string, Row>; made: Row[] }> {
  const rows = new Map<string, Row>();
  const made: Row[] = [];
  await inParallel(await documents.ids(), 32, async (id) => {
    const row = known.get(id);
    if (row !== undefined) {
      rows.set(id, row);
      return;
    }
    const document = await documents.get(id);
    if (document === null) return;
    const fresh = toRow(document);
    rows.set(id, fresh);
    made.push(fresh);
  });
  return { rows, made };
}
