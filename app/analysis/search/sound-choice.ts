import type { Edge } from "~/analysis/graph/node";
import type { Tally } from "~/analysis/graph/tally";
import type { Rules } from "~/engine/play/rules";
import { isAmountDue } from "./due-amount";
import type { Outlook } from "./outlook";

/** Whether nothing about a choice itself is wrong: no refusal, fault, harm, broken promise, under or over decision, and no money that is not due. */
export function isSoundChoice(rules: Rules, past: Tally, edge: Edge, ahead: Outlook): boolean {
  const { refusal, tally, move } = edge;
  if (refusal !== null || tally.faults > 0 || tally.promises > 0 || move.choice.harm !== undefined) return false;
  return !decidesWrongly(edge) && isAmountDue(rules, past, edge, ahead);
}

function decidesWrongly({ path }: Edge): boolean {
  for (const { decides } of path?.changing.effects ?? []) for (const name in decides) if (decides[name] !== "right") return true;
  return false;
}
