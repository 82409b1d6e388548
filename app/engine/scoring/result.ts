import type { Model } from "~/engine/count/model";
import { remedyGiven } from "~/engine/count/remedy";
import type { Sums } from "~/engine/count/sums";
import type { Position } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";
import type { Ending } from "~/engine/scenario/schema";
import { toTenth } from "./because";
import { decisionVerdicts, dueDecisions, verdictScore } from "./empowerment";
import { fairBand } from "./fair-band";
import { faultAt } from "./fault";
import { type Band, type EndParts, effortMet, lowestCap, meanMark, NEED, outcomePoints, remedyFit, totalOf } from "./formula";
import { applicableSteps, stepStandings } from "./process";

/** What the end of a line fixes of its score, whatever the turns on the way added up to. */
export interface EndScore {
  /** Points of the outcome for need, remedy and process. */
  points: number;
  /** The lowest cap on the outcome, 100 where none holds. */
  cap: number;
  empowerment: number | null;
  faulty: boolean;
}

/** A result in bare numbers, not rounded: 0 to 100. */
export interface Result {
  outcome: number;
  empathy: number;
  empowerment: number | null;
  total: number;
  passed: boolean;
  /** P, 0 to 1. */
  effort: number;
}

/** What counts at the end of a line: the ending's own, and which steps, decision points and fair band apply there. */
export interface End {
  need: Ending["need"];
  faulty: boolean;
  applicable: string[];
  due: string[];
  band: Band | undefined;
}

/** What a line brings to its end: steps and decision points as they stand, and the whole remedy in minor units. */
export type LineSum = Pick<Position, "steps" | "decided"> & { remedy: number };

export function endOf(rules: Rules, position: Position, ending: Ending): End {
  return {
    need: ending.need,
    faulty: faultAt(rules, ending, position) !== undefined,
    applicable: applicableSteps(rules, position),
    due: dueDecisions(rules, position),
    band: fairBand(rules, position),
  };
}

export function endScoreOf(rules: Rules, end: End, { steps, decided, remedy }: LineSum): EndScore {
  const { met, criticalMissed } = stepStandings(rules, end.applicable, steps);
  return toEndScore(rules.model, {
    need: NEED[end.need],
    fit: remedyFit(remedy, end.band),
    met,
    isCriticalMissed: criticalMissed.length > 0,
    empowerment: verdictScore(rules.model, decisionVerdicts(rules, end.due, decided), remedy, end.band),
    faulty: end.faulty,
  });
}

/** What an end fixes of a score, from its parts. */
export function toEndScore(model: Model, parts: EndParts & Pick<EndScore, "empowerment" | "faulty">): EndScore {
  const { empowerment, faulty } = parts;
  return { points: outcomePoints(model, parts), cap: lowestCap(model, parts), empowerment, faulty };
}

/** What a position brings to an end. */
export function lineSumOf(rules: Rules, position: Position): LineSum {
  return { steps: position.steps, decided: position.decided, remedy: remedyGiven(rules.scenario, position) };
}

/** The one place where sums become a score. */
export function resultOf(model: Model, par: number, final: EndScore, sums: Sums): Result {
  const effort = effortMet(model, par, sums);
  const outcome = Math.min(final.cap, final.points + 100 * model.outcome.effort * effort);
  const empathy = Math.min(100, Math.max(0, meanMark(sums.marks, sums.marked)));
  const { empowerment } = final;
  const total = totalOf(model, outcome, empathy, empowerment);
  const reached = [outcome, empathy, ...(empowerment === null ? [] : [empowerment])];
  const passed =
    !final.faulty &&
    sums.faults === 0 &&
    toTenth(total) >= model.pass.total &&
    reached.every((score) => toTenth(score) >= model.pass.dimension);
  return { outcome, empathy, empowerment, total, passed, effort };
}
