import type { Node } from "~/analysis/graph/node";
import { addTally } from "~/analysis/graph/tally";
import { processAt } from "~/analysis/search/score-shape";
import type { Scenario } from "~/engine/scenario/schema";
import { type Prospect, type ProspectTurn, solvedTurn } from "./prospect";

/** A process step that a turn breaks. */
export interface Breach {
  step: string;
  severity: Exclude<Scenario["process"][string]["severity"], "advisory">;
}

/**
 * The steps that a choice breaks in every variant that is still possible: it does what is forbidden, or passes the last moment of what is required. That is
 * the turn after which every line misses the step, and before which one did not.
 */
export function breachesOf({ turns }: Pick<Prospect, "turns">): Breach[] {
  const [first] = turns;
  if (!first) return [];
  const { ledger, rules } = first.standing.possible.shown;
  const broken = turns.reduce((bits, turn) => bits && bits & bitsBroken(turn), -1);
  return ledger.steps.flatMap((step, bit) => {
    const severity = rules.scenario.process[step]?.severity;
    return broken & (1 << bit) && severity && severity !== "advisory" ? [{ step, severity }] : [];
  });
}

function bitsBroken(turn: ProspectTurn): number {
  const { past, possible } = turn.standing;
  const { ledger } = possible.shown;
  const { from, to } = solvedTurn(turn);
  const missed = (did: number, at: Node) => ledger.required & processAt(did, possible.solved.outlook(at), ledger, "best").misses;
  const done = turn.edge.tally.did & ~past.did;
  return (ledger.forbidden & done) | (missed(addTally(past, turn.edge.tally).did, to) & ~missed(past.did, from));
}
