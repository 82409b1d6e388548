import { isSoundChoice } from "~/analysis/search/sound-choice";
import { breachesOf } from "./breach";
import { type Prospect, type ProspectTurn, solvedTurn } from "./prospect";
import { isTurnFaulty } from "./turn-fault";

/** Whether a trainer would advise a choice: in no variant that is still possible is anything wrong with it, and it breaks no process step. */
export function isAdvisable(prospect: Prospect): boolean {
  return prospect.turns.every(isSound) && breachesOf(prospect).length === 0;
}

function isSound(turn: ProspectTurn): boolean {
  const { past, possible } = turn.standing;
  const { to } = solvedTurn(turn);
  return isSoundChoice(possible.solved.graph.rules, past, { ...turn.edge, to }, possible.solved.outlook(to)) && !isTurnFaulty(turn);
}
