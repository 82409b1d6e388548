import { existsSync } from "node:fs";
import { join } from "node:path";
import { careerFormat } from "~/engine/career/career-format";
import { didYouMean, type Problem, problem } from "~/engine/scenario/problem";
import { readFile } from "~/services/catalog/read-file.server";

/** The scenarios that a folder's career rules name and that are not in it. */
export function checkCareer(folder: string, known: Iterable<string>): Problem[] {
  const file = join(folder, "career.yaml");
  if (!existsSync(file)) return [];
  const found = readFile(file, careerFormat);
  if ("problems" in found) return [];
  const names = new Set(known);
  return Object.keys(found.value.opens)
    .filter((id) => !names.has(id))
    .map((id) => ({
      ...problem("GR1001", `opens.${id}`, `unknown scenario \`${id}\`${didYouMean(id, names)}`),
      file,
      ...found.place(`opens.${id}`),
    }));
}
