import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The folder of the parts that scenarios share. */
const PARTS = "parts";
/** The folder of the small cases that a draft can begin with. */
const TEMPLATES = "templates";

/** The folders in a scenario folder, each of which holds a scenario. */
export function scenarioNames(folder: string): string[] {
  return foldersIn(folder).filter((name) => existsSync(join(folder, name, "scenario.yaml")));
}

/** The folders in a scenario folder that hold no scenario: pictures, notes, or a case whose file has another name. */
export function foldersPassedOver(folder: string): string[] {
  return foldersIn(folder).filter((name) => !existsSync(join(folder, name, "scenario.yaml")));
}

/** A name that begins with a dot is another tool's: of an editor, of Git, of a desktop. */
function foldersIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .filter(
      (name) =>
        name !== PARTS &&
        name !== TEMPLATES &&
        !name.startsWith(".") &&
        statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory(),
    );
}

/** The files of which one scenario is made: itself and its translations. */
export function scenarioFiles(folder: string, name: string): string[] {
  return yamlIn(join(folder, name));
}

/** The files of the parts that a scenario folder's scenarios can use. */
export function partFiles(folder: string): string[] {
  return yamlIn(join(folder, PARTS));
}

/** The files of the small cases that a draft can begin with. */
export function templateFiles(folder: string): string[] {
  return yamlIn(join(folder, TEMPLATES));
}

/** The files that stand in a scenario folder itself: limits, scoring model, career. */
export function ownFiles(folder: string): string[] {
  return yamlIn(folder);
}

/** The files that a scenario folder's scenarios share. Whoever lets one read another kind of file names it here: findings are kept by the hash of these. */
export function sharedFiles(folder: string): string[] {
  return [...yamlIn(folder), ...partFiles(folder)];
}

function yamlIn(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder)
    .sort()
    .filter((name) => name.endsWith(".yaml") && !name.startsWith("."))
    .map((name) => join(folder, name));
}
