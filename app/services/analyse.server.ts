import { TooManyPositions } from "~/analysis/nodes";
import { EndlessLoop } from "~/analysis/order";
import { type Proof, prove } from "~/analysis/prove";
import { DeadEnd } from "~/analysis/solve";
import { type LevelId, limitsOf } from "~/engine/limits/schema";
import { toRules } from "~/engine/play/rules";
import { catalog } from "./catalog.server";

/** What was proved of one variant at one level, or why nothing could be. */
export interface Analysed {
  level: LevelId;
  variant: string;
  proof: Proof | null;
  stoppedBy: string | null;
}

/** Analyses a scenario at its levels, or at one of them, variant by variant. An unknown scenario has none. */
export function* analyse(scenarioId: string, onlyLevel: LevelId | undefined, mostPositions: number): Generator<Analysed> {
  const { entries, limits, model } = catalog();
  const scenario = entries.get(scenarioId)?.scenario;
  for (const level of scenario?.levels ?? []) {
    if (!scenario || (onlyLevel !== undefined && level !== onlyLevel)) continue;
    const rules = toRules(scenario, limitsOf(limits, level), model);
    for (const [variant, { facts, levels }] of Object.entries(scenario.variants)) {
      if (levels && !levels.includes(level)) continue;
      yield { level, variant, ...proofOrReason(() => prove(rules, variant, facts, mostPositions)) };
    }
  }
}

function proofOrReason(work: () => Proof): Pick<Analysed, "proof" | "stoppedBy"> {
  try {
    return { proof: work(), stoppedBy: null };
  } catch (error) {
    if (error instanceof DeadEnd || error instanceof EndlessLoop || error instanceof TooManyPositions)
      return { proof: null, stoppedBy: error.message };
    throw error;
  }
}
