import { diagnose } from "~/analysis/diagnostics/diagnose";
import { diagnostics } from "~/analysis/diagnostics/diagnostics";
import { type LevelExploration, toExamination } from "~/analysis/diagnostics/examine-case";
import type { Model } from "~/engine/count/model";
import type { ScenarioRead, SharedFiles } from "~/engine/scenario/parse";
import { byPlace, type Problem, saidOnce } from "~/engine/scenario/problem";
import { smells } from "../smell/smells";

/** All that the diagnostics and the smells say of a case whose variants were explored, each with its place in the text, in its order. */
export function diagnoseCase(
  read: ScenarioRead,
  { limits, model }: SharedFiles & { model: Model },
  done: readonly LevelExploration[],
): Problem[] {
  const { scenario, place } = read;
  const examined = toExamination({ scenario, limits, model, wordsHash: "", written: read, translations: new Map() }, done);
  return saidOnce(diagnose(examined, [...diagnostics, ...smells]).map((found) => ({ ...found, ...place(found.at) }))).sort(byPlace);
}
