import type { Believer } from "~/analysis/belief/belief";
import { follow } from "~/analysis/belief/judge";
import type { PossibleVariant } from "~/analysis/belief/prospect";
import type { Edge, Node } from "~/analysis/graph/node";
import { addTally, noTally, type Tally } from "~/analysis/graph/tally";
import { nameOf } from "~/analysis/search/prove";
import type { Solution } from "~/analysis/search/solve";
import { toEntries } from "~/engine/play/entries";
import { replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";

/** A line that passes, and what it comes to. */
export interface SampledPass {
  line: string[];
  total: number;
}

/** Lines that pass in one variant: at each turn any choice that leaves a pass possible, each such choice as likely as another. */
export function samplePasses(solved: Solution, lines: number, dice: () => number): SampledPass[] {
  const canPass = toCanPass(solved);
  const sampled: SampledPass[] = [];
  if (!canPass(solved.graph.opening, noTally)) return sampled;
  while (sampled.length < lines) {
    const line: Edge[] = [];
    let node = solved.graph.opening;
    let tally = noTally;
    while (!node.end) {
      const edge = anyThatPasses(solved.graph.edges(node), tally, canPass, dice);
      line.push(edge);
      tally = addTally(tally, edge.tally);
      node = edge.to;
    }
    sampled.push({ line: line.map(nameOf), total: solved.resultAt(node, tally).total });
  }
  return sampled;
}

type CanPass = (node: Node, tally: Tally) => boolean;

function anyThatPasses(edges: readonly Edge[], tally: Tally, canPass: CanPass, dice: () => number): Edge {
  const left = [...edges];
  while (left.length > 0) {
    const [edge] = left.splice(Math.floor(dice() * left.length), 1);
    if (edge && canPass(edge.to, addTally(tally, edge.tally))) return edge;
  }
  throw new Error("a pass was possible here");
}

function toCanPass({ passing, resultAt }: Solution): CanPass {
  const known = new Map<string, boolean>();
  return (node, tally) => {
    const key = `${node.id} ${Object.values(tally).join()}`;
    const can = known.get(key) ?? (node.end ? resultAt(node, tally).passed : passing(node, tally) !== null);
    known.set(key, can);
    return can;
  };
}

/**
 * What luck gave along a line, by what could be known at each of its turns: what the line came to, less what was expected at the start and was not lost since.
 * Below 0 where luck took.
 */
export function luckAlong(asked: Believer, rules: Rules, { variant, solved }: PossibleVariant, { line, total }: SampledPass): number {
  const { turns } = replay(rules, solved.graph.facts, "solo", toEntries(line));
  const followed = follow(asked, variant, turns);
  const [first] = followed;
  if (!first) return 0;
  const lost = followed.reduce((sum, { belief, prospect }) => sum + Math.max(0, asked.value(belief) - asked.valueAfter(prospect)), 0);
  return total - (asked.value(first.belief) - lost);
}
