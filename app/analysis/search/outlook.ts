import type { Graph } from "~/analysis/graph/graph";
import type { Edge, Node } from "~/analysis/graph/node";
import { visitBackwards } from "~/analysis/graph/order";
import type { Band } from "~/engine/scenario/schema";
import { type Bands, NEED } from "~/engine/scoring/formula";

const ALL = -1;
const LEAST = Number.POSITIVE_INFINITY;
const MOST = Number.NEGATIVE_INFINITY;

/**
 * What can still come of a node, each part of a score by itself and so more than any one line may reach at once. Bits are those of the ledger: what is
 * set is true of one line or more. (Flat on purpose: there is one for every node, and small objects are what takes time.)
 */
export interface Outlook {
  /** By the number of marked turns to come, the most and least that their marks add up to; NaN where no line has that many. */
  mostMarks: number[];
  leastMarks: number[];
  leastHarms: number;
  mostHarms: number;
  leastMinutes: number;
  mostMinutes: number;
  leastRepeats: number;
  mostRepeats: number;
  leastPromises: number;
  mostPromises: number;
  leastFaults: number;
  mostFaults: number;
  leastOwed: number;
  mostOwed: number;
  leastGoodwill: number;
  mostGoodwill: number;
  leastTurns: number;
  leastNeed: number;
  mostNeed: number;
  bands: readonly Bands[];
  /** Steps: are done, stay undone and apply, stay undone and do not. */
  done: number;
  missed: number;
  avoided: number;
  /** Decision points: met rightly, under, over; missed; never arisen. */
  right: number;
  under: number;
  over: number;
  lost: number;
  unarisen: number;
}

/** The outlook of nodes, each made once, from its endings backwards. */
export function toOutlooks(graph: Graph): (node: Node) => Outlook {
  const known: (Outlook | undefined)[] = [];
  const isDone = ({ id }: Node) => known[id] !== undefined;
  const visit = (node: Node, edges: readonly Edge[]) => {
    if (node.end) {
      known[node.id] = endOutlook(graph, node);
      return;
    }
    const made = nothing();
    for (const edge of edges) {
      const next = known[edge.to.id];
      if (next) widen(made, edge, next);
    }
    known[node.id] = made;
  };
  return (from) => {
    const found = known[from.id];
    if (found) return found;
    visitBackwards(graph, from, isDone, visit);
    const made = known[from.id];
    if (!made) throw new Error("a node has an outlook once it was visited");
    return made;
  };
}

function endOutlook({ ledger }: Graph, { end }: Node): Outlook {
  if (!end) throw new Error("only an ending ends");
  const bits = (names: readonly string[], chosen: readonly string[]) =>
    names.reduce((mask, name, bit) => (chosen.includes(name) ? mask | (1 << bit) : mask), 0);
  const applies = bits(ledger.steps, end.applicable);
  const due = bits(ledger.decisions, end.due);
  const fault = end.faulty ? 1 : 0;
  const need = NEED[end.need];
  return {
    ...{ mostMarks: [0], leastMarks: [0], leastHarms: 0, mostHarms: 0, leastMinutes: 0, mostMinutes: 0, leastRepeats: 0, mostRepeats: 0 },
    ...{ leastPromises: 0, mostPromises: 0, leastFaults: fault, mostFaults: fault, leastTurns: 0 },
    ...{ leastOwed: 0, mostOwed: 0, leastGoodwill: 0, mostGoodwill: 0 },
    ...{ leastNeed: need, mostNeed: need, bands: [end.bands] },
    ...{ done: 0, missed: applies, avoided: ~applies, right: 0, under: 0, over: 0, lost: due, unarisen: ~due },
  };
}

function nothing(): Outlook {
  return {
    mostMarks: [],
    leastMarks: [],
    leastHarms: LEAST,
    mostHarms: MOST,
    leastMinutes: LEAST,
    mostMinutes: MOST,
    leastRepeats: LEAST,
    mostRepeats: MOST,
    leastPromises: LEAST,
    mostPromises: MOST,
    leastFaults: LEAST,
    mostFaults: MOST,
    leastOwed: LEAST,
    mostOwed: MOST,
    leastGoodwill: LEAST,
    mostGoodwill: MOST,
    leastTurns: LEAST,
    leastNeed: LEAST,
    mostNeed: MOST,
    bands: [],
    done: 0,
    missed: 0,
    avoided: 0,
    right: 0,
    under: 0,
    over: 0,
    lost: 0,
    unarisen: 0,
  };
}

/** Adds to an outlook what a choice leads to. */
function widen(made: Outlook, { tally }: Edge, next: Outlook): void {
  widenMarks(made, tally.marks, tally.marked, next);
  made.leastHarms = Math.min(made.leastHarms, next.leastHarms + tally.harms);
  made.mostHarms = Math.max(made.mostHarms, next.mostHarms + tally.harms);
  made.leastMinutes = Math.min(made.leastMinutes, next.leastMinutes + tally.minutes);
  made.mostMinutes = Math.max(made.mostMinutes, next.mostMinutes + tally.minutes);
  made.leastRepeats = Math.min(made.leastRepeats, next.leastRepeats + tally.repeats);
  made.mostRepeats = Math.max(made.mostRepeats, next.mostRepeats + tally.repeats);
  made.leastPromises = Math.min(made.leastPromises, next.leastPromises + tally.promises);
  made.mostPromises = Math.max(made.mostPromises, next.mostPromises + tally.promises);
  made.leastFaults = Math.min(made.leastFaults, next.leastFaults + tally.faults);
  made.mostFaults = Math.max(made.mostFaults, next.mostFaults + tally.faults);
  made.leastOwed = Math.min(made.leastOwed, next.leastOwed + tally.owed);
  made.mostOwed = Math.max(made.mostOwed, next.mostOwed + tally.owed);
  made.leastGoodwill = Math.min(made.leastGoodwill, next.leastGoodwill + tally.goodwill);
  made.mostGoodwill = Math.max(made.mostGoodwill, next.mostGoodwill + tally.goodwill);
  made.leastTurns = Math.min(made.leastTurns, next.leastTurns + 1);
  made.leastNeed = Math.min(made.leastNeed, next.leastNeed);
  made.mostNeed = Math.max(made.mostNeed, next.mostNeed);
  if (made.bands !== next.bands) made.bands = together(made.bands, next.bands);
  made.done |= tally.did | next.done;
  made.missed |= next.missed & ~tally.did;
  made.avoided |= next.avoided & ~tally.did;
  const open = ALL & ~(tally.right | tally.under | tally.over);
  made.right |= tally.right | (next.right & open);
  made.under |= tally.under | (next.under & open);
  made.over |= tally.over | (next.over & open);
  made.lost |= next.lost & open;
  made.unarisen |= next.unarisen & open;
}

function widenMarks({ mostMarks, leastMarks }: Outlook, marks: number, marked: number, next: Outlook): void {
  while (mostMarks.length < next.mostMarks.length + marked) {
    mostMarks.push(Number.NaN);
    leastMarks.push(Number.NaN);
  }
  for (let more = 0; more < next.mostMarks.length; more += 1) {
    const most = (next.mostMarks[more] ?? Number.NaN) + marks;
    if (Number.isNaN(most)) continue;
    const least = (next.leastMarks[more] ?? Number.NaN) + marks;
    const at = more + marked;
    // What is not a number is less and more than nothing.
    if (!((mostMarks[at] ?? Number.NaN) >= most)) mostMarks[at] = most;
    if (!((leastMarks[at] ?? Number.NaN) <= least)) leastMarks[at] = least;
  }
}

/** Of two lists of fair bands all that differ; one of the two itself where it has them all. */
function together(one: Outlook["bands"], other: Outlook["bands"]): Outlook["bands"] {
  if (one.length === 0) return other;
  const more = other.filter((bands) => !one.some((known) => isSame(known.owed, bands.owed) && isSame(known.goodwill, bands.goodwill)));
  return more.length === 0 ? one : [...one, ...more];
}

function isSame(one: Band | undefined, other: Band | undefined): boolean {
  return (
    one === other || (one !== undefined && other !== undefined && one.lo === other.lo && one.hi === other.hi && one.exact === other.exact)
  );
}
