import type { Case } from "~/analysis/diagnostics/examine-case";
import type { Catalog } from "~/services/catalog/catalog.server";
import type { Entry } from "~/services/catalog/read-scenario.server";
import { wordsHash } from "~/services/catalog/words-hash.server";

/** A scenario with the files that it shares, as the analyser examines it. */
export function toCase({ limits, model }: Pick<Catalog, "limits" | "model">, entry: Entry): Case {
  const { scenario, translations, pathAsWritten, unusedConditions, isDraft, later, cutOff } = entry;
  const written = { pathAsWritten, unusedConditions, isDraft, later, cutOff };
  return { scenario, limits, model, translations, wordsHash: wordsHash(scenario), written };
}
