import type { Judgement, Position } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import { type Because, because } from "./because";
import { fairBand, remedyGiven } from "./outcome";

export interface DecisionPoint {
  name: string;
  judged: Judgement | "missed";
  worth: number;
  turn: number | null;
}

export interface Empowerment {
  /** Null where no decision point arose. */
  score: number | null;
  points: DecisionPoint[];
  cap: { at: number; because: Because[] } | null;
  /** Of the escalations made, how many were right; of those that were due, how many were made. Null where there were none. Reported, not scored. */
  escalation: { precision: number | null; recall: number | null };
}

/** M with the decision points behind it (scoring: empowerment). */
export function empowermentOf(rules: Rules, turns: readonly Turn[], final: Position): Empowerment {
  const points = judgements(rules, final).map(({ name, judged }): DecisionPoint => {
    const turn = judged === "missed" ? null : (turns.find(({ after }) => after.decided[name])?.number ?? null);
    return { name, judged, worth: rules.model.empowerment[judged], turn };
  });
  const { overRemedyCap } = rules.model.empowerment;
  const lastGift = turns.findLast(({ counts }) => counts.remedy > 0)?.number ?? null;
  const raw = meanWorth(points);
  const isCapped = raw !== null && raw > overRemedyCap && isOverRemedy(rules, final);
  const params = { remedy: remedyGiven(rules, final), hi: fairBand(rules, final)?.hi ?? 0 };
  return {
    score: empowermentScore(rules, final),
    points,
    cap: isCapped ? { at: overRemedyCap, because: [because("cap.over-remedy", lastGift, params)] } : null,
    escalation: escalationOf(rules, turns, points),
  };
}

/** M = mean over the decision points that arose, or should have, at most the cap where the remedy is far over the fair band; null where none arose. */
export function empowermentScore(rules: Rules, final: Position): number | null {
  const worth = rules.model.empowerment;
  const raw = meanWorth(judgements(rules, final).map(({ judged }) => ({ worth: worth[judged] })));
  return raw !== null && isOverRemedy(rules, final) ? Math.min(raw, worth.overRemedyCap) : raw;
}

function judgements(rules: Rules, final: Position): { name: string; judged: Judgement | "missed" }[] {
  return Object.entries(rules.scenario.decisions).flatMap(([name, { due }]): { name: string; judged: Judgement | "missed" }[] => {
    const judged = final.decided[name];
    if (judged) return [{ name, judged }];
    return due && rules.test(due)(final) ? [{ name, judged: "missed" }] : [];
  });
}

function meanWorth(points: readonly { worth: number }[]): number | null {
  return points.length === 0 ? null : (100 * points.reduce((sum, { worth }) => sum + worth, 0)) / points.length;
}

function isOverRemedy(rules: Rules, final: Position): boolean {
  const band = fairBand(rules, final);
  return band !== undefined && remedyGiven(rules, final) > rules.model.empowerment.overRemedyFactor * band.hi;
}

function escalationOf(rules: Rules, turns: readonly Turn[], points: readonly DecisionPoint[]): Empowerment["escalation"] {
  const right = turns.reduce((sum, { counts }) => sum + counts.rightTransfers, 0);
  const needless = turns.reduce((sum, { counts }) => sum + counts.needlessTransfers, 0);
  const due = points.filter(({ name }) => rules.scenario.decisions[name]?.escalates);
  const met = due.filter(({ judged }) => judged === "right").length;
  return { precision: right + needless === 0 ? null : right / (right + needless), recall: due.length === 0 ? null : met / due.length };
}
