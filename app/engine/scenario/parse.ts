import type { Declarations } from "~/engine/limits/declaration";
import type { LimitsFile } from "~/engine/limits/schema";
import { checkAgainstLimits } from "./against-limits";
import { checkAlwaysFirst } from "./always-first";
import { checkCharging } from "./charging";
import type { CutOff } from "./cut-off";
import { type Expansion, expand } from "./expand/expand";
import { checkFacts } from "./facts";
import { checkNoEffect, type Rubric } from "./no-effect";
import { checkOpeningReads } from "./opening-reads";
import { mergeParts } from "./parts/merge";
import type { PartRead, Parts } from "./parts/part-read";
import type { Place } from "./places";
import { byPlace, type Problem, saidOnce, toWritten } from "./problem";
import { readYaml } from "./read-yaml";
import { checkReferences } from "./references";
import { resolveScenario } from "./resolve-scenario";
import { checkSafeguards } from "./safeguards";
import { scenarioFormat } from "./scenario-format";
import type { Scenario } from "./schema";
import { checkSpeakers, checkStaging } from "./speech";
import { checkTyped } from "./typed";
import type { Written } from "./written";

/**
 * A scenario that can be played, beside what its author wrote. Paths are those of the plain form, and every `place` is in the author's file, or in that of
 * a part. `written` has the parts merged in, and levels and competencies by the names that the file uses; `scenario` has those that the shared files declare.
 */
export interface ScenarioRead extends Pick<Expansion, "pathAsWritten" | "unusedConditions" | "isDraft" | "later"> {
  scenario: Scenario;
  written: Written;
  /** The parts that it uses. */
  used: readonly PartRead[];
  /** Texts that a comment cuts off, in its own file and in those of its parts, by their paths as written. */
  cutOff: readonly CutOff[];
  place: (at: string) => Place;
}

/** What a scenario is read against: the files that all scenarios share. Without declared competencies, every name is one. */
export interface SharedFiles {
  limits: LimitsFile;
  model: { rubric: Rubric };
  competencies?: Declarations | undefined;
  /** Without any, there are none to use. */
  parts?: Parts | undefined;
}

/** Text → Scenario, or everything that is wrong with it by its place: the shape first, then the names, the facts, and what the shared files know. */
export function parseScenario(source: string, shared: SharedFiles): ScenarioRead | { problems: Problem[] } {
  const read = readYaml(source, scenarioFormat);
  if ("problems" in read) return { problems: saidOnce(read.problems).sort(byPlace) };
  const merged = mergeParts(read, shared.parts ?? new Map());
  if ("problems" in merged) return { problems: merged.problems.sort(byPlace) };
  const { written, used, place } = merged;
  const inPlace = (problems: Problem[]) => ({
    problems: saidOnce(problems.map((found) => ({ ...found, ...place(found.at) }))).sort(byPlace),
  });
  const expanded = expand(written);
  if (!("scenario" in expanded)) return inPlace(expanded.problems);
  const { unusedConditions, isDraft, later } = expanded;
  const pathAsWritten = (at: string) => merged.pathAsWritten(expanded.pathAsWritten(at));
  const { scenario, problems } = check(expanded, shared);
  if (problems.length > 0) return inPlace(toWritten(problems, pathAsWritten));
  const cutOff = [read, ...used].flatMap((file) => file.cutOff);
  return { scenario, written, used, cutOff, place: (at) => place(pathAsWritten(at)), pathAsWritten, unusedConditions, isDraft, later };
}

function check(
  { scenario: plain, voiced, problems: unwritable }: Expansion,
  shared: SharedFiles,
): { scenario: Scenario; problems: Problem[] } {
  const { scenario, problems: undeclared } = resolveScenario(plain, shared);
  const problems = [
    ...unwritable,
    ...undeclared,
    ...checkReferences(scenario, voiced),
    ...checkCharging(scenario),
    ...checkSpeakers(scenario),
    ...checkStaging(scenario),
    ...checkTyped(scenario),
    // A condition whose name leads nowhere is told once.
    ...(unwritable.length > 0 ? [] : checkOpeningReads(scenario)),
    ...checkFacts(scenario),
    ...checkAlwaysFirst(scenario),
    ...checkSafeguards(scenario),
    ...checkAgainstLimits(scenario, shared.limits),
    ...checkNoEffect(scenario, shared.model),
  ];
  return { scenario, problems };
}
