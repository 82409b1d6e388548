import type { Scenario } from "~/engine/scenario/schema";
import { rulesAndWords } from "~/engine/scenario/text";
import { contentHash } from "./content-hash.server";

/** The hash of a scenario's words, by which a translation says what it translates. */
export function wordsHash(scenario: Scenario): string {
  return contentHash(rulesAndWords(scenario).words);
}
