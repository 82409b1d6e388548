import type { Played } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Fault } from "~/engine/scenario/names";
import { toTenth } from "./because";
import { type Empowerment, empowermentOf } from "./empowerment";
import type { Mark } from "./mark";
import type { Model } from "./model";
import { type Outcome, outcomeOf } from "./outcome";

export interface MarkedTurn {
  turn: number;
  mark: Mark;
}

/** A whole result, with the turn behind every number. Scores are 0 to 100, rounded to 0.1. */
export interface Score {
  ending: string;
  outcome: Outcome;
  empathy: { score: number; marks: MarkedTurn[] };
  empowerment: Empowerment;
  total: number;
  passed: boolean;
  faults: { fault: Fault; turn: number | null }[];
  /** What stands between this attempt and a pass. */
  missing: Missing[];
}

export type Missing =
  | { code: "total" | "outcome" | "empathy" | "empowerment"; score: number; needed: number }
  | { code: "fault"; fault: Fault };

/** S = O^0.40 E^0.30 M^0.30 under the default model; without decision points the other two share the exponent in proportion. */
export function totalOf(model: Model, outcome: number, empathy: number, empowerment: number | null): number {
  const { outcome: o, empathy: e, empowerment: m } = model.total;
  if (empowerment === null) return outcome ** (o / (o + e)) * empathy ** (e / (o + e));
  return outcome ** o * empathy ** e * empowerment ** m;
}

/** Scores an attempt that reached an ending, from its turns alone. Throws if it has not ended. */
export function score(rules: Rules, { held, turns }: Played): Score {
  const ending = rules.scenario.endings[held.situation];
  if (!held.ended || !ending) throw new Error(`an attempt is scored at its end, and this one stands at \`${held.situation}\``);
  const { model } = rules;
  const outcome = outcomeOf(rules, turns, held.position, ending);
  const marks = turns.flatMap(({ number, counts }) => (counts.mark ? [{ turn: number, mark: counts.mark }] : []));
  const empathy = empathyOf(marks.map(({ mark }) => mark.points));
  const empowerment = empowermentOf(rules, turns, held.position);
  const faults = turns.flatMap(({ number, counts }) => counts.faults.map((fault) => ({ fault, turn: number as number | null })));
  if (ending.fault && !faults.some(({ fault }) => fault === ending.fault))
    faults.push({ fault: ending.fault, turn: turns.at(-1)?.number ?? null });
  const total = toTenth(totalOf(model, outcome.score, empathy, empowerment.score));
  const rounded = {
    outcome: toTenth(outcome.score),
    empathy: toTenth(empathy),
    empowerment: empowerment.score === null ? null : toTenth(empowerment.score),
  };
  const missing: Missing[] = faults.map(({ fault }) => ({ code: "fault", fault }));
  for (const code of ["outcome", "empathy", "empowerment"] as const) {
    const reached = rounded[code];
    if (reached !== null && reached < model.pass.dimension) missing.push({ code, score: reached, needed: model.pass.dimension });
  }
  if (total < model.pass.total) missing.push({ code: "total", score: total, needed: model.pass.total });
  return {
    ending: held.situation,
    outcome: { ...outcome, score: rounded.outcome },
    empathy: { score: rounded.empathy, marks },
    empowerment: { ...empowerment, score: rounded.empowerment },
    total,
    passed: missing.length === 0,
    faults,
    missing,
  };
}

/** E: the mean of the marks, clamped to 0 to 100; 0 where nothing was said. */
export function empathyOf(marks: readonly number[]): number {
  if (marks.length === 0) return 0;
  return Math.min(100, Math.max(0, marks.reduce((sum, mark) => sum + mark, 0) / marks.length));
}
