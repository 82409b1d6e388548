import { type ProspectTurn, solvedTurn } from "./prospect";

/** Whether a turn is a critical fault in one variant: by itself, or because it made an ending certain that is one. */
export function isTurnFaulty(turn: ProspectTurn): boolean {
  return turn.edge.tally.faults > 0 || isFaultyEndMadeCertain(turn);
}

/** Whether a turn made an ending certain, in one variant, that is a critical fault. Turns after it, which had no other way, did nothing. */
export function isFaultyEndMadeCertain(turn: ProspectTurn): boolean {
  const { endsFaulty } = turn.standing.possible.solved;
  const { from, to } = solvedTurn(turn);
  return endsFaulty(to) && !endsFaulty(from);
}
