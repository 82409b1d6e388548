import type { Case } from "~/analysis/diagnostics/examine";
import { rulesAndWords } from "~/engine/scenario/text";
import type { Catalog, Entry } from "./catalog.server";
import { hashOf } from "./hash.server";

/** A scenario with the files that it shares, as the analyser examines it. */
export function caseOf(
  { limits, model }: Pick<Catalog, "limits" | "model">,
  { scenario, translations }: Pick<Entry, "scenario" | "translations">,
): Case {
  return { scenario, limits, model, translations, wordsHash: hashOf(rulesAndWords(scenario).words) };
}
