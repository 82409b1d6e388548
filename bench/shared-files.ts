import { readFileSync } from "node:fs";
import { join } from "node:path";
import { model } from "~/engine/count/model";
import { limitsFile } from "~/engine/limits/schema";
import { readYaml } from "~/engine/scenario/read-yaml";

export const scenariosDir = "scenarios";

/** The limits and the scoring model that ship. */
export function sharedFiles() {
  return { limits: read("limits.yaml", limitsFile), model: read("scoring.yaml", model) };
}

function read<Schema extends Parameters<typeof readYaml>[1]>(name: string, schema: Schema) {
  const found = readYaml(readFileSync(join(scenariosDir, name), "utf8"), schema);
  if ("problems" in found) throw new Error(JSON.stringify(found.problems));
  return found.value;
}
