import { diagnose } from "~/analysis/diagnostics/diagnose";
import { examineCase } from "~/analysis/diagnostics/examine-case";
import { MOST_POSITIONS } from "~/analysis/graph/graph";
import { parseScenario } from "~/engine/scenario/parse";
import { byPlace, type Problem, saidOnce } from "~/engine/scenario/problem";
import { type SharedSources, toSharedFiles } from "~/studio/proof/shared-sources";

/** The text of a case and what all cases share, as plain data. */
export interface CaseText {
  source: string;
  shared: SharedSources;
}

/** The errors of a case, including those that only show once each of its variants was explored at each level, such as a place without a way out. */
export function caseFaults({ source, shared }: CaseText): Problem[] {
  const files = toSharedFiles(shared);
  const read = parseScenario(source, files);
  if ("problems" in read) return read.problems.filter(isError);
  const { limits, model } = files;
  const { scenario, place } = read;
  const examined = examineCase({ scenario, limits, model, wordsHash: "", written: read, translations: new Map() }, MOST_POSITIONS);
  const errors = diagnose(examined).filter(isError);
  return saidOnce(errors.map((found) => ({ ...found, ...place(found.at) }))).sort(byPlace);
}

const isError = ({ severity }: Problem) => severity === "error";
