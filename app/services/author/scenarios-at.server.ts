import { existsSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { scenarioNames } from "~/services/catalog/scenario-files.server";

/** The scenarios at a path that someone named, none of them read yet. */
export interface ScenariosAt {
  /** The folder that holds them and what they share. */
  folder: string;
  names: string[];
  /** Whether the path is that folder, and not one scenario of it. */
  isWhole: boolean;
}

/** Finds what a path names: a whole scenario folder, the folder of one scenario, or its file. */
export function scenariosAt(path: string): ScenariosAt {
  if (existsSync(join(path, "limits.yaml"))) return { folder: path, names: scenarioNames(path), isWhole: true };
  const own = extname(path) === "" ? path : dirname(path);
  return { folder: dirname(own), names: [basename(own)], isWhole: false };
}
