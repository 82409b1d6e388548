import type { Mark } from "~/engine/count/mark";
import { addSums, noSums, sumsOf } from "~/engine/count/sums";
import { valueAt } from "~/engine/machine/first-that-holds";
import { openingOf } from "~/engine/play/opening";
import type { Replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Fault } from "~/engine/scenario/names";
import { type Because, because } from "./because";
import { type Empowerment, empowermentOf } from "./empowerment";
import { faultAt } from "./fault";
import { floorsOf } from "./floors";
import { empathyScore, meanMark } from "./formula";
import { type OutcomePart, outcomeParts } from "./outcome";
import { type Cap, outcomeCaps } from "./outcome-caps";
import { endOf, endScoreOf, lineSumOf, resultOf } from "./result";
import { roundScore } from "./round-score";

export interface MarkedTurn {
  turn: number;
  mark: Mark;
}

/** A whole result, with the turn behind every number. Scores are 0 to 100, rounded to 0.1. */
export interface Score {
  ending: string;
  outcome: {
    score: number;
    /** What the parts add up to, before a cap holds it down. */
    sum: number;
    parts: OutcomePart[];
    /** Where the outcome was held down, if it was, and by what. */
    cap: Cap | null;
    /** Every knock-out that struck; formula 1 has none. */
    knockOuts: Because[];
  };
  empathy: {
    score: number;
    /** What the marks come to on average, before 0 or harm bounds it. */
    mean: number;
    marks: MarkedTurn[];
    cap: Cap | null;
  };
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
 * Scores an attempt that reached an ending, from its turns alone, by the formula that its scoring model names. A formula that has sealed results is never
 * changed: another one gets a number and a file of its own (`formula-2.ts`), and the analysis has to learn it too. Throws if the attempt has not ended.
 */
export function score(rules: Rules, { held, turns }: Replay): Score {
  const ending = rules.scenario.endings[held.situation];
  if (!held.ended || !ending) throw new Error(`an attempt is scored at its end, and this one stands at \`${held.situation}\``);
  const { model } = rules;
  const { position } = held;
  const sums = turns.reduce((sum, { counts }) => addSums(sum, sumsOf(counts)), noSums);
  const par = valueAt(rules, rules.scenario.par, openingOf(turns, position));
  const result = resultOf(model, par, endScoreOf(rules, endOf(rules, position, ending), lineSumOf(rules, position)), sums);
  const parts = outcomeParts(rules, turns, position, ending, result.effort);
  const raw = parts.reduce((sum, { points }) => sum + points, 0);
  const caps = outcomeCaps(rules, turns, position, ending, result.effort);
  const marks = turns.flatMap(({ number, counts }) => (counts.mark ? [{ turn: number, mark: counts.mark }] : []));
  const faults: Score["faults"] = turns.flatMap(({ number, counts }) => counts.faults.map((fault) => ({ fault, turn: number })));
  const ended = faultAt(rules, ending, position);
  if (ended && !faults.some(({ fault }) => fault === ended)) faults.push({ fault: ended, turn: turns.at(-1)?.number ?? null });
  const rounded = {
    outcome: roundScore(model, result.outcome),
    empathy: roundScore(model, result.empathy),
    empowerment: result.empowerment === null ? null : roundScore(model, result.empowerment),
  };
  const total = roundScore(model, result.total);
  const floors = floorsOf(model);
  const missing: PassGap[] = [...new Set(faults.map(({ fault }) => fault))].map((fault) => ({ code: "fault", fault }));
  for (const code of ["outcome", "empathy", "empowerment"] as const) {
    const reached = rounded[code];
    if (reached !== null && reached < floors[code]) missing.push({ code, score: reached, needed: floors[code] });
  }
  if (total < model.pass.total) missing.push({ code: "total", score: total, needed: model.pass.total });
  const free = empathyScore(model, { ...sums, harms: 0 });
  const met = empowermentOf(rules, turns, position);
  const harmed = marks.flatMap(({ turn, mark }) => (mark.harm ? [because("cap.harm", turn)] : []));
  return {
    ending: held.situation,
    outcome: {
      score: rounded.outcome,
      sum: roundScore(model, raw),
      parts,
      cap: holding(rules, caps, raw),
      knockOuts: model.formula === 1 ? [] : caps.flatMap((cap) => cap.because),
    },
    empathy: {
      score: rounded.empathy,
      mean: roundScore(model, meanMark(sums.marks, sums.marked)),
      marks,
      cap: free > result.empathy ? { at: result.empathy, because: harmed } : null,
    },
    empowerment: { ...met, score: rounded.empowerment, mean: met.mean === null ? null : roundScore(model, met.mean) },
    total,
    passed: result.passed,
    faults,
    missing,
  };
}

/** The cap that held the outcome down, or null: by formula 1 the lowest alone, later with every other knock-out that struck. */
function holding({ model }: Rules, caps: readonly Cap[], raw: number): Cap | null {
  const [lowest] = caps;
  if (!lowest || raw <= lowest.at) return null;
  return model.formula === 1 ? lowest : { at: lowest.at, because: caps.flatMap((cap) => cap.because) };
}
