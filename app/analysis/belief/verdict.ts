import type { Edge } from "~/analysis/graph/node";
import { breachesOf } from "./breach";
import { type Belief, type Prospect, solvedNode } from "./prospect";
import { isTurnFaulty } from "./turn-fault";

const verdicts = ["best", "good", "slip", "mistake", "turning-point", "critical"] as const;

/** What a turn is called, from no loss to an attempt that fails by it. Badge, table and drawing all show this one. */
export type Verdict = (typeof verdicts)[number];

/** The most that a turn of each verdict costs. */
export const MOST_LOSS = { best: 0.05, good: 2, slip: 8, mistake: 20 };

/** The verdict of a choice by its loss, and by what it did: nothing that breaks a rule is praised, whatever it cost. It is equal in all variants that had shown the same. */
export function toVerdict(belief: Belief, prospect: Prospect, loss: number): Verdict {
  const edges = prospect.turns.map(({ edge }) => edge);
  if (prospect.turns.every(isTurnFaulty)) return "critical";
  const cost = edges.every(isCheapLookUp) ? milder(byLoss(loss), "slip") : byCost(belief, prospect, loss);
  const severities = breachesOf(prospect).map(({ severity }) => severity);
  if (severities.includes("critical")) return graver(cost, "mistake");
  return severities.length > 0 || edges.every(({ move }) => move.choice.harm) ? graver(cost, "slip") : cost;
}

function byCost(belief: Belief, { outcomes }: Prospect, loss: number): Verdict {
  const cost = byLoss(loss);
  const isLost = () => canPass(belief) && !outcomes.some((outcome) => canPass(outcome.belief));
  return cost === "turning-point" || isLost() ? "turning-point" : cost;
}

function byLoss(loss: number): Verdict {
  if (loss > MOST_LOSS.mistake) return "turning-point";
  if (loss > MOST_LOSS.slip) return "mistake";
  if (loss > MOST_LOSS.good) return "slip";
  return loss > MOST_LOSS.best ? "good" : "best";
}

/** Whether a pass is still possible for someone who knows no more than what was shown, in one variant or more. */
export function canPass(belief: Belief): boolean {
  return belief.some(({ possible, node, past }) => possible.solved.passing(solvedNode(possible, node), past) !== null);
}

function graver(one: Verdict, other: Verdict): Verdict {
  return verdicts.indexOf(one) < verdicts.indexOf(other) ? other : one;
}

function milder(one: Verdict, other: Verdict): Verdict {
  return graver(one, other) === one ? other : one;
}

/** A look-up that costs a minute and could tell something is never worse than a slip. */
function isCheapLookUp({ from, move, tally, refusal }: Edge): boolean {
  const isNew = (move.choice.learns ?? []).some((fact) => !from.position.known.includes(fact));
  return move.kind === "open" && refusal === null && tally.minutes <= 1 && isNew;
}
