import { existsSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { settings } from "~/process/settings.server";
import { fail } from "./fail";
import { requireName } from "./require-scenario";

/** The path that someone means to have checked: a path as it is, or the folder of a scenario that they name. Ends the command where nothing shared stands beside it. */
export function toCheckPath(typed: string): string {
  const { scenariosDir } = settings();
  if (existsSync(join(typed, "limits.yaml"))) return typed;
  const isName = !typed.includes("/") && !typed.includes(sep) && !existsSync(join(typed, "scenario.yaml"));
  const path = isName ? join(scenariosDir, requireName(typed)) : typed;
  const own = path.endsWith(".yaml") ? dirname(path) : path;
  const folder = dirname(own);
  if (!existsSync(join(folder, "limits.yaml")))
    fail(
      `${own} stands in no scenario folder: \`limits.yaml\` and \`scoring.yaml\` are missing in ${folder}. Move it into ${scenariosDir}, or set SCENARIOS_DIR to a folder that has them and name the scenario by its id`,
    );
  return path;
}
