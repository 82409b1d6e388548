import { basename } from "node:path";
import { toldCutOff } from "~/engine/scenario/cut-off";
import { type Problem, problem } from "~/engine/scenario/problem";
import { readDocument } from "~/engine/scenario/yaml-document";
import { readText } from "~/services/catalog/read-file.server";

/** Texts that a comment cuts off in what stands beside scenarios: the shared files and translations. A scenario's own file and its parts are read for the diagnostics anyway. */
export function checkComments(files: readonly string[]): Problem[] {
  return files.flatMap((file) => {
    const source = basename(file) === "scenario.yaml" ? null : readText(file);
    const read = typeof source === "string" ? readDocument(source) : null;
    if (!read || "problems" in read) return [];
    return read.cutOff.map(({ at, lost }) => ({
      ...problem("GR2028", at, toldCutOff(lost), "warning"),
      file,
      ...read.places.of(at.split(".")),
    }));
  });
}
