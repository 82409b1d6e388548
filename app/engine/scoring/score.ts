import type { Mark } from "~/engine/count/mark";
import type { Model } from "~/engine/count/model";
import { addSums, noSums, sumsOf } from "~/engine/count/sums";
import { valueAt } from "~/engine/machine/first-that-holds";
import { openingOf } from "~/engine/play/opening";
import type { Replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Fault } from "~/engine/scenario/names";
import { type Because, toTenth } from "./because";
import { type Empowerment, empowermentOf } from "./empowerment";
import { faultAt } from "./fault";
import { type OutcomePart, outcomeCap, outcomeParts } from "./outcome";
import { endOf, endScoreOf, lineSumOf, resultOf } from "./result";

export interface MarkedTurn {
  turn: number;
  mark: Mark;
}

/** A whole result, with the turn behind every number. Scores are 0 to 100, rounded to 0.1. */
export interface Score {
  ending: string;
  outcome: { score: number; parts: OutcomePart[]; cap: { at: number; because: Because[] } | null };
  empathy: { score: number; marks: MarkedTurn[] };
  empowerment: Empowerment;
  total: number;
  passed: boolean;
  faults: { fault: Fault; turn: number | null }[];
  /** What stands between this attempt and a pass. */
  missing: PassGap[];
}

export type PassGap =
  | { code: "total" | "outcome" | "empathy" | "empowerment"; score: number; needed: number }
  | { code: "fault"; fault: Fault };

/**
 * Every formula that has ever sealed a result, by the number that a scoring model names. One that results are sealed by is never changed: another one
 * gets a number of its own here, and the analysis has to learn it too (`formula.ts`), before a model may name it.
 */
const formulas: Record<Model["formula"], (rules: Rules, played: Replay) => Score> = { 1: firstFormula };

/** Scores an attempt that reached an ending, from its turns alone, by the formula that its scoring model names. Throws if it has not ended. */
export function score(rules: Rules, played: Replay): Score {
  return formulas[rules.model.formula](rules, played);
}

function firstFormula(rules: Rules, { held, turns }: Replay): Score {
  const ending = rules.scenario.endings[held.situation];
  if (!held.ended || !ending) throw new Error(`an attempt is scored at its end, and this one stands at \`${held.situation}\``);
  const { model } = rules;
  const { position } = held;
  const sums = turns.reduce((sum, { counts }) => addSums(sum, sumsOf(counts)), noSums);
  const par = valueAt(rules, rules.scenario.par, openingOf(turns, position));
  const result = resultOf(model, par, endScoreOf(rules, endOf(rules, position, ending), lineSumOf(rules, position)), sums);
  const parts = outcomeParts(rules, turns, position, ending, result.effort);
  const raw = parts.reduce((sum, { points }) => sum + points, 0);
  const marks = turns.flatMap(({ number, counts }) => (counts.mark ? [{ turn: number, mark: counts.mark }] : []));
  const faults: Score["faults"] = turns.flatMap(({ number, counts }) => counts.faults.map((fault) => ({ fault, turn: number })));
  const ended = faultAt(rules, ending, position);
  if (ended && !faults.some(({ fault }) => fault === ended)) faults.push({ fault: ended, turn: turns.at(-1)?.number ?? null });
  const rounded = {
    outcome: toTenth(result.outcome),
    empathy: toTenth(result.empathy),
    empowerment: result.empowerment === null ? null : toTenth(result.empowerment),
  };
  const total = toTenth(result.total);
  const missing: PassGap[] = faults.map(({ fault }) => ({ code: "fault", fault }));
  for (const code of ["outcome", "empathy", "empowerment"] as const) {
    const reached = rounded[code];
    if (reached !== null && reached < model.pass.dimension) missing.push({ code, score: reached, needed: model.pass.dimension });
  }
  if (total < model.pass.total) missing.push({ code: "total", score: total, needed: model.pass.total });
  return {
    ending: held.situation,
    outcome: { score: rounded.outcome, parts, cap: outcomeCap(rules, turns, position, ending, raw) },
    empathy: { score: rounded.empathy, marks },
    empowerment: { ...empowermentOf(rules, turns, position), score: rounded.empowerment },
    total,
    passed: result.passed,
    faults,
    missing,
  };
}
