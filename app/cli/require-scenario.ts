import { didYouMean } from "~/engine/scenario/problem";
import { settings } from "~/process/settings.server";
import { anyEntry } from "~/services/author/any-entry";
import { catalog } from "~/services/catalog/catalog.server";
import type { Entry } from "~/services/catalog/read-scenario.server";
import { scenarioNames } from "~/services/catalog/scenario-files.server";
import { fail } from "./fail";

/** The scenario or the draft that was named. Ends the command with a suggestion where there is none, or where it has problems. */
export function requireScenario(id: string): Entry {
  const found = anyEntry(catalog(), id);
  if (found) return found;
  const isBroken = scenarioNames(settings().scenariosDir).includes(id);
  const { entries, drafts } = catalog();
  return fail(
    isBroken
      ? `the scenario \`${id}\` has problems: greenroom check scenarios/${id}`
      : `there is no scenario \`${id}\`${didYouMean(id, [...entries.keys(), ...drafts.keys()])}`,
  );
}
