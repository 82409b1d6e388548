import type { Scenario } from "~/engine/scenario/schema";
import { catalog } from "./catalog.server";
import type { Played } from "./played-scenario.server";
import { wordsHash } from "./words-hash.server";

/** The words of a played version in a language, or null. A translation is of the version beside which it stands, and of every other one that has the words that it says it translates. */
export function translationFor(locale: string, { scenarioId, versions }: Played, scenario: Scenario): Record<string, string> | null {
  const entry = catalog().entries.get(scenarioId);
  const translation = entry?.translations.get(locale);
  if (!entry || !translation) return null;
  return entry.version.hash === versions.scenario || translation.translates === wordsHash(scenario) ? translation.words : null;
}
