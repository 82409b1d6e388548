import { basename } from "node:path";
import { catalog } from "~/services/catalog/catalog.server";
import type { SharedSources } from "~/studio/proof/shared-sources";

/** What all cases share, for workers that read and prove a draft on the page. */
export function sharedSources(): SharedSources {
  const { limits, model, career, parts } = catalog();
  return {
    ...{ limits, model, competencies: career?.competencies ?? null },
    parts: [...parts].map(([name, part]) =>
      "problems" in part ? { name, problems: part.problems } : { name, file: `parts/${basename(part.file)}`, source: part.source },
    ),
  };
}
