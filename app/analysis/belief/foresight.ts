import { TooManyPositions } from "~/analysis/graph/nodes";
import { type Believer, TooManyBeliefs } from "./belief";

/**
 * Asks with foresight to the end, and where that would take too much, with foresight of one turn, which takes no more than the choices along a line. So there
 * is an answer wherever the variants themselves can be explored, and it does not depend on what was asked before.
 */
export function askWithForesight<Answer>(believer: Believer, ask: (believer: Believer) => Answer): Answer {
  try {
    return ask(believer.afresh("end"));
  } catch (error) {
    if (!(error instanceof TooManyBeliefs || error instanceof TooManyPositions)) throw error;
    return ask(believer.afresh("turn"));
  }
}
