import { statSync } from "node:fs";
import { scenarioFiles, scenarioNames, sharedFiles } from "./scenario-files.server";

/** What tells without reading them whether files have changed, and when the last of them did, in milliseconds since 1970. */
export interface Stamp {
  text: string;
  changedAt: number;
}

/** The stamps of a scenario folder: of what is shared in it, and of each scenario by its name. */
export interface Stamps {
  shared: Stamp;
  scenarios: ReadonlyMap<string, Stamp>;
}

/** A look at every file's size and times: about a millisecond for twenty scenarios. */
export function stampsOf(folder: string): Stamps {
  const scenarios = scenarioNames(folder).map((name) => [name, stampOf(scenarioFiles(folder, name))] as const);
  return { shared: stampOf(sharedFiles(folder)), scenarios: new Map(scenarios) };
}

function stampOf(files: readonly string[]): Stamp {
  const found = files.map((file) => ({ file, stat: statSync(file, { throwIfNoEntry: false }) }));
  return {
    text: found.map(({ file, stat }) => [file, stat?.ino, stat?.size, stat?.mtimeMs].join(" ")).join("\n"),
    changedAt: Math.max(0, ...found.map(({ stat }) => stat?.mtimeMs ?? 0)),
  };
}
