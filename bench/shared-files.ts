import { readFileSync } from "node:fs";
import { join } from "node:path";
import type * as z from "zod";
import { modelFormat } from "~/engine/count/model-format";
import type { Format } from "~/engine/format/format";
import { limitsFormat } from "~/engine/limits/limits-format";
import { readYaml } from "~/engine/scenario/read-yaml";

export const scenariosDir = "scenarios";

/** The limits and the scoring model that ship. */
export function sharedFiles() {
  return { limits: read("limits.yaml", limitsFormat), model: read("scoring.yaml", modelFormat) };
}

function read<Schema extends z.ZodType>(name: string, format: Format<Schema>) {
  const found = readYaml(readFileSync(join(scenariosDir, name), "utf8"), format);
  if ("problems" in found) throw new Error(JSON.stringify(found.problems));
  return found.value;
}
