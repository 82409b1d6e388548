import type { Edge, Node } from "~/analysis/graph/node";
import { TooManyPositions } from "~/analysis/graph/nodes";
import { toEntry, toShortForm } from "~/engine/play/entries";
import type { ReadingGround } from "./reading-ground";
import { addText, hasText, noTexts, type TextSet } from "./text-set";

/** A line to an ending in the short form of a log, which holds on to no graph, and all that it lets one read. */
export interface TellingLine {
  line: string[];
  met: TextSet;
}

interface Step {
  node: Node;
  edge: Edge | null;
  before: Step | null;
  seen: TextSet;
  gain: number;
}

/** How many ways to each situation are followed at a time, and how many turns a line may have. */
const WIDTH = 5;
const MOST_TURNS = 80;

/**
 * A line on which much is told that is not in `met`, by its weight: a beam that follows the best few ways to each situation, turn by turn, from the opening or on from a line.
 * Null where nothing new was found.
 */
export function tellingLine(
  { graph, opening, textsOf }: ReadingGround,
  met: TextSet,
  weights: readonly number[],
  from: readonly Edge[] = [],
): TellingLine | null {
  const worth = (text: number) => weights[text] ?? 1;
  const first: Step = { node: graph.opening, edge: null, before: null, seen: noTexts(weights.length), gain: 0 };
  const tell = (step: Step, texts: readonly number[]) => {
    for (const text of texts)
      if (!hasText(step.seen, text)) {
        addText(step.seen, text);
        if (!hasText(met, text)) step.gain += worth(text);
      }
    return step;
  };
  const follow = (before: Step, edge: Edge): Step =>
    tell({ node: edge.to, edge, before, seen: before.seen.slice(), gain: before.gain }, textsOf(edge));
  const start = from.reduce(follow, tell(first, opening));
  if (start.node.end) return toLine(start);
  let beam = [start];
  let best: Step | null = null;
  const most = new Map<number, number>();
  try {
    for (let turn = 0; turn < MOST_TURNS && beam.length > 0; turn += 1) {
      const next = new Map<string, Step[]>();
      for (const step of beam)
        for (const edge of graph.edges(step.node)) {
          const reached = follow(step, edge);
          if (reached.node.end) {
            if (reached.gain > (best?.gain ?? 0)) best = reached;
            continue;
          }
          // Coming back with nothing more to tell leads nowhere new.
          if (reached.gain <= (most.get(reached.node.id) ?? -1)) continue;
          most.set(reached.node.id, reached.gain);
          const { situation } = reached.node;
          const here = next.get(situation);
          if (here) here.push(reached);
          else next.set(situation, [reached]);
        }
      beam = [...next.values()].flatMap((steps) => steps.sort((one, other) => other.gain - one.gain).slice(0, WIDTH));
    }
  } catch (error) {
    if (!(error instanceof TooManyPositions)) throw error;
  }
  return best && toLine(best);
}

function toLine(end: Step): TellingLine {
  const line: string[] = [];
  for (let step: Step | null = end; step?.edge; step = step.before) line.push(toShortForm(toEntry(step.edge)));
  return { line: line.reverse(), met: end.seen };
}
