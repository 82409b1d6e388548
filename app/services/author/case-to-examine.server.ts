import type { Case } from "~/analysis/diagnostics/examine-case";
import { rulesAndWords } from "~/engine/scenario/text";
import type { Catalog, Entry } from "~/services/catalog/catalog.server";
import { hashOf } from "~/services/catalog/content-hash.server";

/** A scenario with the files that it shares, as the analyser examines it. */
export function caseOf(
  { limits, model }: Pick<Catalog, "limits" | "model">,
  { scenario, translations }: Pick<Entry, "scenario" | "translations">,
): Case {
  return { scenario, limits, model, translations, wordsHash: hashOf(rulesAndWords(scenario).words) };
}
