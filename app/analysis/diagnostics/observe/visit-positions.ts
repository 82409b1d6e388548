import type { Graph } from "~/analysis/graph/graph";
import type { Edge, Node } from "~/analysis/graph/node";
import { TooManyPositions } from "~/analysis/graph/nodes";
import { nameOf } from "~/analysis/search/prove";
import { change } from "~/engine/machine/effects";
import type { Position } from "~/engine/machine/position";
import { settle } from "~/engine/machine/settle";
import { start } from "~/engine/machine/start";
import { pathAt } from "~/engine/machine/step";
import { toInterrupts } from "~/engine/machine/to-machine";
import type { Rules } from "~/engine/play/rules";

/** The positions of a variant that were met, nearest first, until there were no more or the exploration was stopped. */
export interface Visits {
  graph: Graph;
  /** Those whose choices are known: all, if nothing stopped it. */
  nodes: Node[];
  /** Those, and what they lead to. */
  met: Node[];
  /** The choices of a node; none where the exploration was stopped before it. */
  edges: (node: Node) => readonly Edge[];
  /** The whole position in which a shortest line comes to a node, where a node itself holds what its own rules still read. */
  position: (node: Node) => Position;
  /** The choices of a shortest line to a node. */
  lineTo: (node: Node) => string[];
  stopped: TooManyPositions | null;
}

export function visitPositions(rules: Rules, graph: Graph): Visits {
  const { opening } = graph;
  // By the number of the node.
  const cameBy: (Edge | null | undefined)[] = [];
  const positions: (Position | undefined)[] = [];
  cameBy[opening.id] = null;
  const open = [opening];
  let stopped: TooManyPositions | null = null;
  let known = 0;
  try {
    for (const node of open) {
      for (const edge of graph.edges(node))
        if (cameBy[edge.to.id] === undefined) {
          cameBy[edge.to.id] = edge;
          open.push(edge.to);
        }
      known += 1;
    }
  } catch (error) {
    if (!(error instanceof TooManyPositions)) throw error;
    stopped = error;
  }
  const nodes = open.slice(0, known);
  const unknown = new Set(open.slice(known));
  const play = toPlay(rules);
  // Most positions are never asked for.
  const position = (node: Node): Position => {
    const found = positions[node.id];
    if (found) return found;
    const edge = cameBy[node.id];
    const made = edge ? play.after(position(edge.from), edge) : play.opening(graph);
    positions[node.id] = made;
    return made;
  };
  const edges = (node: Node) => (unknown.has(node) ? [] : graph.edges(node));
  const lineTo = (node: Node) => {
    const line: string[] = [];
    for (let edge = cameBy[node.id]; edge; edge = cameBy[edge.from.id]) line.push(nameOf(edge));
    return line.reverse();
  };
  return { graph, nodes, met: open, edges, position, lineTo, stopped };
}

/** Plays by the scenario as it is written, where a graph has the facts filled in and forgets what is no longer read. */
function toPlay({ scenario, limits, moves }: Rules) {
  const interrupts = toInterrupts(scenario);
  const isEnding = (name: string) => scenario.endings[name] !== undefined;
  const rest = (situation: string, position: Position) => settle(interrupts, isEnding, situation, position).position;
  return {
    opening: ({ facts }: Graph) => rest(scenario.starts, start(scenario, limits, facts)),
    after: (before: Position, { from: { situation }, move: { name }, giving, typing }: Edge): Position => {
      const move = moves.get(situation)?.find((other) => other.name === name);
      const path = move && pathAt(move, before, giving ?? undefined, typing ?? undefined);
      if (!path) throw new Error(`\`${name}\` cannot be played at \`${situation}\`, though the graph says so`);
      return rest(path.to ?? situation, change(scenario, before, path.changing, giving ?? undefined));
    },
  };
}
