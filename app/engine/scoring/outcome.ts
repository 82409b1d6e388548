import { moneyGiven } from "~/engine/count/money";
import { toTenthsTogether } from "~/engine/count/rounding";
import type { Position } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import type { Ending } from "~/engine/scenario/schema";
import { type Because, because } from "./because";
import { fairBands } from "./fair-bands";
import { NEED, remedyFit } from "./formula";
import { applicableSteps, stepStandings } from "./process";
import { whyEffort } from "./why-effort";
import { whyRemedy } from "./why-remedy";

/** One part of the outcome: a share of 1 met (0 to 1), the points that makes of those it could, and why. */
export interface OutcomePart {
  name: "need" | "remedy" | "effort" | "process";
  met: number;
  points: number;
  of: number;
  because: Because[];
}

/**
 * The parts of O = 100 (0.45 N + 0.20 D + 0.20 P + 0.15 A) under the default model, with the turns that made them. Formula 1 leaves their points as they are;
 * later ones round them so that they add up to the outcome before it is held down.
 */
export function outcomeParts(rules: Rules, turns: readonly Turn[], final: Position, ending: Ending, effort: number): OutcomePart[] {
  const { outcome: shares } = rules.model;
  const last = turns.at(-1)?.number ?? null;
  const part = (name: OutcomePart["name"], met: number, reasons: Because[]): OutcomePart => ({
    name,
    met,
    points: 100 * shares[name] * met,
    of: 100 * shares[name],
    because: reasons,
  });
  const { met, steps } = stepStandings(rules, applicableSteps(rules, final), final.steps);
  const fit = remedyFit(rules.model, moneyGiven(rules.settled, final), fairBands(rules, final));
  const parts = [
    part("need", NEED[ending.need], [because(`need.${ending.need}`, last)]),
    part("remedy", fit, whyRemedy(rules, turns, final)),
    part("effort", effort, whyEffort(rules, turns, final)),
    part(
      "process",
      met,
      steps.map(({ name, standing }) => because(`step.${standing}`, stepTurn(turns, name), { step: name })),
    ),
  ];
  if (rules.model.formula === 1) return parts;
  const points = toTenthsTogether(parts.map((one) => one.points));
  return parts.map((one, index) => ({ ...one, points: points[index] ?? 0 }));
}

/** The turn that did a step, or made it late; null where none did. */
export function stepTurn(turns: readonly Turn[], name: string): number | null {
  return turns.find(({ before, after }) => before.steps[name] !== after.steps[name])?.number ?? null;
}
