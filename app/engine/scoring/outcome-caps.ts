import { reaches } from "~/engine/count/rounding";
import type { Position } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import type { Ending } from "~/engine/scenario/schema";
import { type Because, because } from "./because";
import { stepTurn } from "./outcome";
import { applicableSteps, stepStandings } from "./process";
import { whyEffort } from "./why-effort";
import { whyFar } from "./why-remedy";

/** What holds a score down: where, and the turns that did it. */
export interface Cap {
  at: number;
  because: Because[];
}

/**
 * Every cap on the outcome that an attempt ran into, the lowest first, whether or not the points come to as much. From formula 2 on each of them is a
 * knock-out: it is below the outcome's floor, so it fails the attempt.
 */
export function outcomeCaps(rules: Rules, turns: readonly Turn[], final: Position, ending: Ending, effort: number): Cap[] {
  const { model } = rules;
  const last = turns.at(-1)?.number ?? null;
  const { met, steps, criticalMissed } = stepStandings(rules, applicableSteps(rules, final), final.steps);
  const missed = criticalMissed.map((step) => because("cap.critical-step", stepTurn(turns, step), { step }));
  const found: Cap[] = [
    { at: needCap(model), because: ending.need === "no" ? [because("cap.need-missed", last)] : [] },
    { at: partlyCap(model), because: ending.need === "partly" ? [because("cap.need-partly", last)] : [] },
    { at: stepCap(model), because: missed },
  ];
  if (model.formula === 2) {
    const { holdsAt, effort: leastEffort, process: leastProcess } = model.knockOuts;
    const costly = whyEffort(rules, turns, final).find(({ turn }) => turn !== null)?.turn ?? null;
    const wrong = steps.filter(({ standing }) => standing !== "kept").map(({ name }) => stepTurn(turns, name));
    found.push(
      { at: holdsAt, because: whyFar(rules, turns, final) },
      { at: holdsAt, because: reaches(effort, leastEffort) ? [] : [because("cap.effort", costly)] },
      { at: holdsAt, because: reaches(met, leastProcess) ? [] : [because("cap.process", wrong.find((turn) => turn !== null) ?? null)] },
    );
  }
  return found.filter((cap) => cap.because.length > 0).sort((one, other) => one.at - other.at);
}

type Model = Rules["model"];

function needCap(model: Model): number {
  return model.formula === 1 ? model.caps.needMissed : model.knockOuts.needMissed;
}

function partlyCap(model: Model): number {
  return model.formula === 1 ? model.caps.needPartly : model.knockOuts.holdsAt;
}

function stepCap(model: Model): number {
  return model.formula === 1 ? model.caps.criticalStep : model.knockOuts.holdsAt;
}
