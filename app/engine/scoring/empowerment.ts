import type { Model } from "~/engine/count/model";
import { type Money, moneyGiven, noMoney } from "~/engine/count/money";
import type { DecisionMark, Position } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import { type MoneyKind, moneyKinds } from "~/engine/scenario/names";
import { type Because, because } from "./because";
import { fairBands } from "./fair-bands";
import { type Bands, empowermentScore, isOverRemedy } from "./formula";

export interface DecisionPoint {
  name: string;
  judged: DecisionMark | "missed";
  worth: number;
  turn: number | null;
}

export interface Empowerment {
  /** Null where no decision point arose. */
  score: number | null;
  /** What the decision points come to on average, before money far over its band holds it down; null where none arose. */
  mean: number | null;
  points: DecisionPoint[];
  cap: { at: number; because: Because[] } | null;
  /** Of the escalations made, how many were right; of those that were due, how many were made. Null where there were none. Reported, not scored. */
  escalation: { precision: number | null; recall: number | null };
}

/** M with the decision points behind it (scoring: empowerment). */
export function empowermentOf(rules: Rules, turns: readonly Turn[], final: Position): Empowerment {
  const judged = decisionVerdicts(rules, dueDecisions(rules, final), final.decided);
  const points = judged.map((point): DecisionPoint => {
    const turn = point.judged === "missed" ? null : (turns.find(({ after }) => after.decided[point.name])?.number ?? null);
    return { ...point, worth: rules.model.empowerment[point.judged], turn };
  });
  const { overRemedyCap } = rules.model.empowerment;
  const bands = fairBands(rules, final);
  const money = moneyGiven(rules.settled, final);
  const raw = verdictScore(rules.model, judged, noMoney, NO_BANDS);
  const score = verdictScore(rules.model, judged, money, bands);
  const over = moneyKinds.filter((kind) => isOver(rules.model, kind, money, bands));
  const why = over.map((kind) => {
    const lastGift = turns.findLast(({ counts }) => counts[kind] > 0)?.number ?? null;
    return because("cap.over-remedy", lastGift, { remedy: money[kind], hi: bands[kind]?.hi ?? 0 });
  });
  return {
    score,
    mean: raw,
    points,
    cap: raw === score ? null : { at: overRemedyCap, because: why },
    escalation: escalationOf(rules, turns, points),
  };
}

export interface DecisionVerdict {
  name: string;
  judged: DecisionMark | "missed";
}

/** The decision points that should have arisen, if they did not. */
export function dueDecisions(rules: Rules, final: Position): string[] {
  return Object.entries(rules.scenario.decisions).flatMap(([name, { due }]) => (due && rules.test(due)(final) ? [name] : []));
}

/** The decision points that count: those that arose, and those that were due and missed. */
export function decisionVerdicts({ scenario }: Rules, due: readonly string[], decided: Position["decided"]): DecisionVerdict[] {
  const found: DecisionVerdict[] = [];
  for (const name in scenario.decisions) {
    const judged = decided[name] ?? (due.includes(name) ? "missed" : undefined);
    if (judged) found.push({ name, judged });
  }
  return found;
}

/** M of decision points as they were met. */
export function verdictScore(model: Model, verdicts: readonly DecisionVerdict[], money: Money, bands: Bands): number | null {
  const worth = verdicts.reduce((sum, { judged }) => sum + model.empowerment[judged], 0);
  const isCapped = moneyKinds.some((kind) => isOver(model, kind, money, bands));
  return empowermentScore(model, worth, verdicts.length, isCapped);
}

const NO_BANDS: Bands = { owed: undefined, goodwill: undefined };

function isOver(model: Model, kind: MoneyKind, money: Money, bands: Bands): boolean {
  const band = bands[kind];
  return band !== undefined && isOverRemedy(model, money[kind], band);
}

function escalationOf(rules: Rules, turns: readonly Turn[], points: readonly DecisionPoint[]): Empowerment["escalation"] {
  const right = turns.reduce((sum, { counts }) => sum + counts.rightTransfers, 0);
  const needless = turns.reduce((sum, { counts }) => sum + counts.needlessTransfers, 0);
  const due = points.filter(({ name }) => rules.scenario.decisions[name]?.escalates);
  const met = due.filter(({ judged }) => judged === "right").length;
  return { precision: right + needless === 0 ? null : right / (right + needless), recall: due.length === 0 ? null : met / due.length };
}
