import { isRemedy } from "~/engine/count/remedy";
import type { Band } from "~/engine/scoring/formula";
import { type ProspectTurn, solvedTurn } from "./prospect";

/**
 * Whether what a turn gives is due, in one variant: with what was given before it lies in a fair band that can still count at the end, or it is a part
 * of that and more can follow. Money that settles nothing is due wherever it may be given.
 */
export function isAmountDue(turn: ProspectTurn): boolean {
  const { standing, edge } = turn;
  const { past, possible, node } = standing;
  const { giving, move } = edge;
  if (!giving || !isRemedy(possible.shown.rules.scenario, giving.authority)) return true;
  const isTyped = move.choice.gives?.amount === undefined;
  const { bands, mostRemedy } = possible.solved.outlook(solvedTurn(turn).to);
  const given = past.remedy + edge.tally.remedy;
  const isMost = () => possible.shown.edges(node).every((other) => other.move !== move || (other.giving?.amount ?? 0) <= giving.amount);
  const fits = ({ lo, hi }: Band) => given <= hi && (given >= lo || (mostRemedy > 0 && (!isTyped || isMost())));
  // Without a band nothing says how much is due, but an author who writes the amount does.
  return bands.some((band) => (band ? fits(band) : !isTyped));
}
