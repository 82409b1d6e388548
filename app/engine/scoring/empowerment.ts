import { toTest } from "~/engine/machine/guards";
import type { Judgement, Position } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import { type Because, because } from "./because";
import { fairBand } from "./outcome";

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

/** M = mean over the decision points that arose, or should have, with its cap for a remedy far over the fair band (scoring: empowerment). */
export function empowermentOf(rules: Rules, turns: readonly Turn[], final: Position): Empowerment {
  const worth = rules.model.empowerment;
  const points: DecisionPoint[] = [];
  for (const [name, { due }] of Object.entries(rules.scenario.decisions)) {
    const decided = final.decided[name];
    if (decided)
      points.push({ name, judged: decided, worth: worth[decided], turn: turns.find(({ after }) => after.decided[name])?.number ?? null });
    else if (due && toTest(due, rules.scenario, rules.limits)(final))
      points.push({ name, judged: "missed", worth: worth.missed, turn: null });
  }
  const escalation = escalationOf(rules, turns, points);
  if (points.length === 0) return { score: null, points, cap: null, escalation };
  const raw = (100 * points.reduce((sum, point) => sum + point.worth, 0)) / points.length;
  const band = fairBand(rules, final);
  const remedy = turns.reduce((sum, { counts }) => sum + counts.remedy, 0);
  const over = band !== undefined && remedy > worth.overRemedyFactor * band.hi && raw > worth.overRemedyCap;
  const lastGift = turns.findLast(({ counts }) => counts.remedy > 0)?.number ?? null;
  const cap = over ? { at: worth.overRemedyCap, because: [because("cap.over-remedy", lastGift, { remedy, hi: band.hi })] } : null;
  return { score: cap ? cap.at : raw, points, cap, escalation };
}

function escalationOf(rules: Rules, turns: readonly Turn[], points: readonly DecisionPoint[]): Empowerment["escalation"] {
  const right = turns.reduce((sum, { counts }) => sum + counts.rightTransfers, 0);
  const needless = turns.reduce((sum, { counts }) => sum + counts.needlessTransfers, 0);
  const due = points.filter(({ name }) => rules.scenario.decisions[name]?.escalates);
  const met = due.filter(({ judged }) => judged === "right").length;
  return { precision: right + needless === 0 ? null : right / (right + needless), recall: due.length === 0 ? null : met / due.length };
}
