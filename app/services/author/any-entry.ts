import type { Catalog } from "~/services/catalog/catalog.server";
import type { Entry } from "~/services/catalog/read-scenario.server";

/** A scenario by its name, drafts too: for those who write it, and for nothing that is served. */
export function anyEntry({ entries, drafts }: Pick<Catalog, "entries" | "drafts">, id: string): Entry | undefined {
  return entries.get(id) ?? drafts.get(id);
}
