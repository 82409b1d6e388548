import { MOST_LOSS } from "~/analysis/belief/verdict";
import type { Edge, Node } from "~/analysis/graph/node";
import { addTally, noTally, type Tally } from "~/analysis/graph/tally";
import type { Solution } from "~/analysis/search/solve";

/** How often a careful player slips: once in this many turns. */
const TURNS_A_SLIP = 20;

/**
 * Plays one variant as someone would who knows it and is careful, and says how many of the plays pass. They play a line that passes and scores best. Once in
 * twenty turns they slip to a neighbouring choice: another one that costs at most 8 and is no fault; where there is none, they do not slip. Then they go on as
 * well as can be.
 */
export function carefulPasses(solved: Solution, plays: number, dice: () => number): number {
  const neighbours = toNeighbours(solved);
  const onward = toOnward(solved);
  let passed = 0;
  for (let play = 0; play < plays; play += 1) {
    let node = solved.graph.opening;
    let tally = noTally;
    let plan = [...onward(node, tally)];
    while (!node.end) {
      const planned = plan.shift();
      if (!planned) throw new Error("a plan leads to an ending");
      const slips = dice() * TURNS_A_SLIP < 1 ? neighbours(node, tally, planned) : [];
      const slip = slips[Math.floor(dice() * slips.length)];
      const taken = slip ?? planned;
      tally = addTally(tally, taken.tally);
      node = taken.to;
      if (slip) plan = [...onward(node, tally)];
    }
    if (solved.resultAt(node, tally).passed) passed += 1;
  }
  return passed;
}

/** What is asked of the same place after the same past is worked out once: most plays slip nowhere, or at the same few places. */
function remembered<Found>(of: (node: Node, tally: Tally) => Found): (node: Node, tally: Tally) => Found {
  const known = new Map<string, Found>();
  return (node, tally) => {
    const key = `${node.id} ${Object.values(tally).join()}`;
    const found = known.get(key) ?? of(node, tally);
    known.set(key, found);
    return found;
  };
}

function toOnward(solved: Solution): (node: Node, tally: Tally) => readonly Edge[] {
  return remembered((node, tally) => (node.end ? [] : (solved.passing(node, tally) ?? solved.best(node, tally)).line));
}

function toNeighbours({ graph, value }: Solution): (node: Node, tally: Tally, planned: Edge) => Edge[] {
  const priced = remembered((node, tally) => {
    const best = value(node, tally);
    return graph.edges(node).map((edge) => ({ edge, loss: best - value(edge.to, addTally(tally, edge.tally)) }));
  });
  return (node, tally, planned) =>
    priced(node, tally).flatMap(({ edge, loss }) =>
      edge.move !== planned.move && loss > MOST_LOSS.best && loss <= MOST_LOSS.slip ? [edge] : [],
    );
}
