import type { Model } from "~/engine/count/model";
import { type Money, moneyGiven } from "~/engine/count/money";
import type { Sums } from "~/engine/count/sums";
import type { Position } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";
import { moneyKinds } from "~/engine/scenario/names";
import type { Ending } from "~/engine/scenario/schema";
import { decisionVerdicts, dueDecisions, verdictScore } from "./empowerment";
import { fairBands } from "./fair-bands";
import { faultAt } from "./fault";
import { floorsOf } from "./floors";
import {
  type Bands,
  type EndParts,
  effortMet,
  empathyScore,
  farFrom,
  lowestCap,
  NEED,
  outcomePoints,
  outcomeScore,
  remedyFit,
  totalOf,
} from "./formula";
import { applicableSteps, stepStandings } from "./process";
import { roundScore } from "./round-score";

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
  /** Whether it holds a critical fault. */
  faulty: boolean;
  passed: boolean;
  /** P, 0 to 1. */
  effort: number;
}

/** What counts at the end of a line: the ending's own, and which steps, decision points and fair bands apply there. */
export interface End {
  need: Ending["need"];
  faulty: boolean;
  applicable: string[];
  due: string[];
  bands: Bands;
}

/** What a line brings to its end: steps and decision points as they stand, and the money given. */
export type LineSum = Pick<Position, "steps" | "decided"> & { money: Money };

export function endOf(rules: Rules, position: Position, ending: Ending): End {
  return {
    need: ending.need,
    faulty: faultAt(rules, ending, position) !== undefined,
    applicable: applicableSteps(rules, position),
    due: dueDecisions(rules, position),
    bands: fairBands(rules, position),
  };
}

export function endScoreOf(rules: Rules, end: End, { steps, decided, money }: LineSum): EndScore {
  const { model } = rules;
  const { met, criticalMissed } = stepStandings(rules, end.applicable, steps);
  const isFar = (way: "under" | "over") =>
    moneyKinds.some((kind) => end.bands[kind] && farFrom(model, kind, money[kind], end.bands[kind]) === way);
  return toEndScore(model, {
    need: NEED[end.need],
    fit: remedyFit(model, money, end.bands),
    met,
    isCriticalMissed: criticalMissed.length > 0,
    isUnderpaid: isFar("under"),
    isOverpaid: isFar("over"),
    empowerment: verdictScore(model, decisionVerdicts(rules, end.due, decided), money, end.bands),
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
  return { steps: position.steps, decided: position.decided, money: moneyGiven(rules.settled, position) };
}

/** The one place where sums become a score. */
export function resultOf(model: Model, par: number, final: EndScore, sums: Sums): Result {
  const effort = effortMet(model, par, sums);
  const outcome = outcomeScore(model, final.points, final.cap, effort);
  const empathy = empathyScore(model, sums);
  const { empowerment } = final;
  const total = totalOf(model, outcome, empathy, empowerment);
  const floors = floorsOf(model);
  const faulty = final.faulty || sums.faults > 0;
  const passed =
    !faulty &&
    roundScore(model, total) >= model.pass.total &&
    roundScore(model, outcome) >= floors.outcome &&
    roundScore(model, empathy) >= floors.empathy &&
    (empowerment === null || roundScore(model, empowerment) >= floors.empowerment);
  return { outcome, empathy, empowerment, total, faulty, passed, effort };
}
