import { basename } from "node:path";
import { partFormat } from "~/engine/scenario/parts/part-format";
import type { PartRead, Parts } from "~/engine/scenario/parts/part-read";
import { type Problem, problem } from "~/engine/scenario/problem";
import { readYaml } from "~/engine/scenario/read-yaml";
import { readText } from "./read-file.server";
import { partFiles } from "./scenario-files.server";

/** The parts that the scenarios of a folder can use, by their names. */
export function readParts(folder: string): Parts {
  return new Map(partFiles(folder).map((file) => [basename(file, ".yaml"), readPart(file)]));
}

function readPart(file: string): PartRead | { problems: Problem[] } {
  const source = readText(file);
  return typeof source === "string" ? readPartText(file, source) : { problems: [source] };
}

/** Reads the text of a part; `file` is what its places name. */
export function readPartText(file: string, source: string): PartRead | { problems: Problem[] } {
  const found = readYaml(source, partFormat);
  if ("problems" in found) return { problems: found.problems.map((one) => ({ ...one, file })) };
  const { value: part, cutOff } = found;
  const place = (at: string) => ({ ...found.place(at), file });
  if (part.id === basename(file, ".yaml")) return { part, file, source, place, cutOff };
  const message = `the file is called \`${basename(file)}\` and the part \`${part.id}\`: make them the same`;
  return { problems: [{ ...problem("GR0004", "id", message), ...place("id") }] };
}
