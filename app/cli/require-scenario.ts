import { basename } from "node:path";
import { didYouMean } from "~/engine/scenario/problem";
import { settings } from "~/process/settings.server";
import { anyEntry } from "~/services/author/any-entry";
import { type Catalog, readCatalog } from "~/services/catalog/catalog.server";
import type { Entry } from "~/services/catalog/read-scenario.server";
import { scenarioNames } from "~/services/catalog/scenario-files.server";
import { fail } from "./fail";

/** A scenario or a draft by its name, or by the path of its folder or file, with the files that it shares: no other scenario is read. Ends the command where it cannot be played. */
export function requireScenario(typed: string): { entry: Entry; from: Catalog } {
  const id = requireName(typed);
  const from = readCatalog(settings().scenariosDir, [id]);
  return { entry: anyEntry(from, id) ?? fail(`the scenario \`${id}\` has problems: greenroom check ${id}`), from };
}

/** The name of a scenario that is there, as it was typed or by its path. Ends the command with a suggestion where there is none. */
export function requireName(typed: string): string {
  const names = scenarioNames(settings().scenariosDir);
  const id = basename(typed.replace(/[\\/]scenario\.yaml$/, ""));
  return names.includes(id) ? id : fail(`there is no scenario \`${id}\`${didYouMean(id, names)}`);
}
