import type { Band } from "~/engine/scoring/remedy";
import type { Graph } from "./graph";
import type { Edge, Node } from "./node";
import { afterwards } from "./order";

/** From the least to the most that something can still come to. */
export interface Span {
  least: number;
  most: number;
}

/**
 * What can still come of a node, each part of a score by itself and so more than any one line may reach at once. Bits are those of the ledger: what is
 * set is true of one line or more.
 */
export interface Outlook {
  /** By the number of marked turns to come: the least and most that their marks add up to; none where no line has so many. */
  marks: (Span | undefined)[];
  minutes: Span;
  repeats: Span;
  promises: Span;
  faults: Span;
  remedy: Span;
  turns: Span;
  need: Span;
  bands: readonly (Band | undefined)[];
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

const NEED = { no: 0, partly: 0.5, yes: 1 };
const ALL = -1;
const SUMMED = ["minutes", "repeats", "promises", "faults", "remedy"] as const;

/** The outlook of nodes, each made once, from its endings backwards. */
export function toOutlooks(graph: Graph): (node: Node) => Outlook {
  const known: (Outlook | undefined)[] = [];
  const visit = (node: Node, edges: readonly Edge[]): Outlook => {
    if (node.end) return endOutlook(graph, node);
    const made = nothing();
    for (const edge of edges) {
      const next = known[edge.to.id];
      if (next) widen(made, edge, next);
    }
    return made;
  };
  return (from) => {
    afterwards(
      graph,
      from,
      ({ id }) => known[id] !== undefined,
      (node, edges) => {
        known[node.id] = visit(node, edges);
      },
    );
    const found = known[from.id];
    if (!found) throw new Error("a node has an outlook once it was visited");
    return found;
  };
}

function endOutlook({ ledger }: Graph, { end }: Node): Outlook {
  if (!end) throw new Error("only an ending ends");
  const bits = (names: readonly string[], chosen: readonly string[]) =>
    names.reduce((mask, name, bit) => (chosen.includes(name) ? mask | (1 << bit) : mask), 0);
  const applies = bits(ledger.steps, end.applicable);
  const due = bits(ledger.decisions, end.due);
  const fault = end.faulty ? 1 : 0;
  return {
    marks: [{ least: 0, most: 0 }],
    ...{ minutes: none(), repeats: none(), promises: none(), remedy: none(), turns: none() },
    faults: { least: fault, most: fault },
    need: { least: NEED[end.need], most: NEED[end.need] },
    bands: [end.band],
    ...{ done: 0, missed: applies, avoided: ~applies },
    ...{ right: 0, under: 0, over: 0, lost: due, unarisen: ~due },
  };
}

function none(): Span {
  return { least: 0, most: 0 };
}

function nothing(): Outlook {
  const empty = (): Span => ({ least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY });
  return {
    marks: [],
    ...{ minutes: empty(), repeats: empty(), promises: empty(), faults: empty(), remedy: empty(), turns: empty(), need: empty() },
    bands: [],
    ...{ done: 0, missed: 0, avoided: 0, right: 0, under: 0, over: 0, lost: 0, unarisen: 0 },
  };
}

/** Adds to an outlook what a choice leads to. */
function widen(made: Outlook, { tally }: Edge, next: Outlook): void {
  for (const [more, span] of next.marks.entries()) {
    if (!span) continue;
    const at = more + tally.marked;
    const own = made.marks[at];
    if (own) extend(own, span, tally.marks);
    else made.marks[at] = { least: span.least + tally.marks, most: span.most + tally.marks };
  }
  for (const sum of SUMMED) extend(made[sum], next[sum], tally[sum]);
  extend(made.turns, next.turns, 1);
  extend(made.need, next.need, 0);
  for (const band of next.bands) if (!made.bands.some((other) => isSame(other, band))) made.bands = [...made.bands, band];
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

function extend(span: Span, other: Span, more: number): void {
  if (other.least + more < span.least) span.least = other.least + more;
  if (other.most + more > span.most) span.most = other.most + more;
}

function isSame(one: Band | undefined, other: Band | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && one.lo === other.lo && one.hi === other.hi);
}
