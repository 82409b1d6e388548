import type { Model } from "~/engine/count/model";
import type { Sums } from "~/engine/count/sums";
import type { Position } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";
import type { Ending } from "~/engine/scenario/schema";
import { toTenth } from "./because";
import { decisionVerdicts, dueDecisions, empowermentScore } from "./empowerment";
import { NEED } from "./outcome";
import { applicableSteps, stepStandings } from "./process";
import { type Band, fairBand, remedyFit, remedyGiven } from "./remedy";

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
    faulty: ending.fault !== undefined,
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
    empowerment: empowermentScore(rules.model, decisionVerdicts(rules, end.due, decided), remedy, end.band),
    faulty: end.faulty,
  });
}

/** N (0, 0.5 or 1), D and A (0 to 1), whether a critical step was missed, and M: what a final is made of. */
export interface EndParts extends Pick<EndScore, "empowerment" | "faulty"> {
  need: number;
  fit: number;
  met: number;
  isCriticalMissed: boolean;
}

export function toEndScore(
  { outcome: shares, caps }: Model,
  { need, fit, met, isCriticalMissed, empowerment, faulty }: EndParts,
): EndScore {
  const points = 100 * (shares.need * need + shares.remedy * fit + shares.process * met);
  const capped = [100];
  if (need === 0) capped.push(caps.needMissed);
  if (need === 0.5) capped.push(caps.needPartly);
  if (isCriticalMissed) capped.push(caps.criticalStep);
  return { points, cap: Math.min(...capped), empowerment, faulty };
}

/** What a position brings to an end. */
export function lineSumOf(rules: Rules, position: Position): LineSum {
  return { steps: position.steps, decided: position.decided, remedy: remedyGiven(rules, position) };
}

/** The one place where sums become a score. */
export function resultOf(model: Model, par: number, final: EndScore, sums: Sums): Result {
  const effort = effortMet(model, par, sums);
  const outcome = Math.min(final.cap, final.points + 100 * model.outcome.effort * effort);
  const empathy = sums.marked === 0 ? 0 : Math.min(100, Math.max(0, sums.marks / sums.marked));
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

/** P = max(0, 1 - 0.25 (repeats + needless transfers) - 0.5 broken promises - max(0, minutes / par - 1)). */
function effortMet({ effort }: Model, par: number, { repeats, promises, minutes }: Sums): number {
  return Math.max(0, 1 - effort.repeat * repeats - effort.brokenPromise * promises - Math.max(0, minutes / par - 1));
}

/** S = O^0.40 E^0.30 M^0.30 under the default model; without decision points the other two share the exponent in proportion. */
export function totalOf(model: Model, outcome: number, empathy: number, empowerment: number | null): number {
  const { outcome: o, empathy: e, empowerment: m } = model.total;
  if (empowerment === null) return outcome ** (o / (o + e)) * empathy ** (e / (o + e));
  return outcome ** o * empathy ** e * empowerment ** m;
}
