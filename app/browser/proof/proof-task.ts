import type { LevelExploration } from "~/analysis/diagnostics/examine-case";
import { type Exploration, exploreVariants } from "~/analysis/diagnostics/explore-variants";
import { MOST_POSITIONS } from "~/analysis/graph/graph";
import type { Model } from "~/engine/count/model";
import { limitsOf } from "~/engine/limits/schema";
import { toRules } from "~/engine/play/rules";
import { parseScenario, type SharedFiles } from "~/engine/scenario/parse";
import type { Scenario } from "~/engine/scenario/schema";
import { diagnoseCase } from "~/studio/proof/case-diagnosis";
import { type PlacedProblem, placeAtThings } from "~/studio/proof/placed-problem";
import { type ProvedVariant, toProvedVariant } from "~/studio/proof/proved-variant";
import { readSource, toData } from "~/studio/text/source";
import type { SoundText } from "./text-task";

/** One piece of a proof: a variant at a level, or what all that was explored says about the case. */
export type ProofTask =
  | { kind: "explore"; level: string; variant: string; sound: Pick<SoundText, "scenario" | "written"> }
  | { kind: "diagnose"; text: string; done: readonly LevelExploration[] };

export interface VariantProof {
  kind: "explore";
  explored: Exploration;
  figure: ProvedVariant;
}

export type ProofAnswer = VariantProof | { kind: "diagnose"; problems: readonly PlacedProblem[] };

/** Does pieces of a proof. What it read last is kept for the next piece. */
export function toProver(shared: SharedFiles & { model: Model }): (task: ProofTask) => ProofAnswer {
  let last: { json: string; scenario: Scenario } | null = null;
  const scenarioIn = (json: string): Scenario => {
    if (last?.json !== json) last = { json, scenario: JSON.parse(json) };
    return last.scenario;
  };
  return (task) => (task.kind === "explore" ? explore(shared, scenarioIn(task.sound.scenario), task) : diagnosed(shared, task));
}

function explore(
  { limits, model }: SharedFiles & { model: Model },
  scenario: Scenario,
  { level, variant, sound }: Extract<ProofTask, { kind: "explore" }>,
): VariantProof {
  const explored = exploreVariants({ scenario, limits, model, level, variants: [variant], mostPositions: MOST_POSITIONS, asked: {} });
  const [found] = explored.variants;
  const own = scenario.variants[variant];
  if (!found || !own) throw new Error(`there is no variant ${variant}`);
  const rules = toRules(scenario, limitsOf(limits, level), model);
  return { kind: "explore", explored, figure: toProvedVariant(rules, own, found, sound.written) };
}

function diagnosed(shared: SharedFiles & { model: Model }, { text, done }: Extract<ProofTask, { kind: "diagnose" }>): ProofAnswer {
  const read = parseScenario(text, shared);
  if ("problems" in read) return { kind: "diagnose", problems: [] };
  return { kind: "diagnose", problems: placeAtThings(toData(readSource(text)), diagnoseCase(read, shared, done)) };
}
