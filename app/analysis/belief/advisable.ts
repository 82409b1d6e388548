import { breachesOf } from "./breach";
import { isAmountDue } from "./due-amount";
import type { Prospect, ProspectTurn } from "./prospect";
import { isTurnFaulty } from "./turn-fault";

/**
 * Whether a trainer would advise a choice: in no variant that is still possible is it refused, a fault, harm, a broken promise, an under or over decision,
 * or money that is not due, and it breaks no process step.
 */
export function isAdvisable(prospect: Prospect): boolean {
  return prospect.turns.every(isSound) && breachesOf(prospect).length === 0;
}

function isSound(turn: ProspectTurn): boolean {
  const { refusal, tally, move, path } = turn.edge;
  const isWrong = path?.changing.effects.some(({ decides }) => Object.values(decides ?? {}).some((judged) => judged !== "right"));
  return refusal === null && tally.promises === 0 && move.choice.harm === undefined && !isWrong && !isTurnFaulty(turn) && isAmountDue(turn);
}
