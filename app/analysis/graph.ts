import { change, waitRefused } from "~/engine/machine/effects";
import type { Giving } from "~/engine/machine/guards";
import { forbidden } from "~/engine/machine/limit";
import type { Move, Path } from "~/engine/machine/moves";
import { type Position, start } from "~/engine/machine/position";
import { settle } from "~/engine/machine/settle";
import type { Rules } from "~/engine/play/rules";
import { STEP_AWAY } from "~/engine/scenario/names";
import type { Facts } from "~/engine/scenario/schema";
import { countsOf } from "~/engine/scoring/counts";
import { remedyGiven } from "~/engine/scoring/remedy";
import { endOf } from "~/engine/scoring/result";
import { sumsOf } from "~/engine/scoring/sums";
import { amountsAt, toThresholds } from "./amounts";
import type { Edge, Node } from "./node";
import { type Reads, toReads } from "./reads";
import { type Liveness, type Relevance, toLiveness, toRelevance } from "./relevance";
import { type Situations, toSituations } from "./situations";
import { bitsOf, type Ledger, noTally, type Tally, toLedger } from "./tally";

/** What a scenario can do at one level with one draw of its facts; explored as far as it is asked for. */
export interface Graph {
  rules: Rules;
  ledger: Ledger;
  facts: Facts;
  nodes: Node[];
  opening: Node;
  situations: Situations;
  nodeAt: (situation: string, position: Position) => Node;
  /** Every choice that the limits allow at a node, typed amounts by class; look-ups that can only tell something are left to `lookUps`. */
  edges: (node: Node) => Edge[];
  /** The look-ups of a node that change nothing that a rule reads, and are worth something only to who does not know the variant. */
  lookUps: (node: Node) => Edge[];
  /** Any choice that is offered at a node, with any amount, also one that the limits refuse. Null where it is not offered. */
  take: (node: Node, move: Move, giving: Giving | null) => Edge | null;
}

/** The exploration met more positions than it may hold. */
export class TooManyPositions extends Error {
  constructor(
    readonly positions: number,
    readonly situation: string,
  ) {
    super(
      `stopped at ${positions} positions, on arriving at \`${situation}\`: make fewer choices free to be taken in any order, or raise the limit`,
    );
  }
}

export const MOST_POSITIONS = 1_000_000;

/** What is the same for every draw of the facts; made once for a scenario and a level. */
export interface Plan {
  rules: Rules;
  situations: Situations;
  reads: Reads;
  live: Liveness;
  ledger: Ledger;
}

/** `withWords` keeps positions apart that show different words, though no rule tells them apart. */
export function toPlan(rules: Rules, withWords = false): Plan {
  const situations = toSituations(rules);
  const reads = toReads(rules, situations, withWords);
  return { rules, situations, reads, live: toLiveness(rules, situations, reads, withWords), ledger: toLedger(rules) };
}

export function toGraph({ rules, situations, reads, live, ledger }: Plan, drawn: Facts, most = MOST_POSITIONS): Graph {
  const { scenario, limits } = rules;
  const first = start(scenario, drawn);
  const { facts } = first;
  const relevance: Relevance = toRelevance(rules, situations, reads, live, ledger, facts);
  const thresholds = toThresholds(rules, facts, reads.changing);
  const byKey = new Map<string, Node>();
  const nodes: Node[] = [];
  const tallies = new Map<string, Map<Path, Tally>>();

  const nodeAt = (situation: string, found: Position): Node => {
    const position = relevance.project(situation, found);
    const key = relevance.key(situation, position);
    const known = byKey.get(key);
    if (known) return known;
    if (nodes.length >= most) throw new TooManyPositions(nodes.length, situation);
    const ending = situations.isEnding(situation) ? scenario.endings[situation] : undefined;
    const node: Node = {
      id: nodes.length,
      situation,
      position,
      end: ending ? endOf(rules, position, ending) : null,
      remedy: relevance.isRemedyOpen(situation) ? remedyGiven(rules, position) : null,
      edges: ending ? [] : null,
    };
    byKey.set(key, node);
    nodes.push(node);
    return node;
  };
  const arrive = (situation: string, position: Position): Node => {
    const at = settle(situations.interrupts, situations.isEnding, situation, position);
    return nodeAt(at.situation, at.position);
  };
  const count = (node: Node, move: Move, path: Path): Tally => {
    const mark = rules.marks.get(node.situation)?.get(move.name);
    const counts = countsOf(scenario, move, path, node.position, mark, undefined);
    return { ...noTally, ...sumsOf(counts), ...bitsOf(ledger, { move, path }) };
  };
  const tallyOf = (node: Node, move: Move, path: Path, giving: Giving | null): Tally => {
    if (move.choice.again) return withRemedy(count(node, move, path), giving);
    const known = tallies.get(node.situation) ?? new Map<Path, Tally>();
    tallies.set(node.situation, known);
    const tally = known.get(path) ?? count(node, move, path);
    known.set(path, tally);
    return withRemedy(tally, giving);
  };
  const withRemedy = (tally: Tally, giving: Giving | null): Tally => {
    const remedy = giving ? remedyGiven(rules, { given: { [giving.authority]: giving.amount } }) : 0;
    return remedy === 0 ? tally : { ...tally, remedy };
  };
  const take = (node: Node, move: Move, giving: Giving | null): Edge | null => {
    const { position, situation } = node;
    if (!move.offered(position, giving ?? undefined)) return null;
    const path = move.paths.find(({ when }) => when(position, giving ?? undefined)) ?? null;
    const refusal = forbidden(scenario, limits, position, move, path ?? undefined, giving ?? undefined);
    if (refusal || !path) {
      const tally = { ...noTally, minutes: scenario.refused.minutes };
      return { from: node, move, giving, path: null, refusal, tally, to: arrive(situation, waitRefused(scenario, position)) };
    }
    const to = arrive(path.to ?? situation, change(scenario, position, path.changing, giving ?? undefined));
    return { from: node, move, giving, path, refusal: null, tally: tallyOf(node, move, path, giving), to };
  };
  const expand = (node: Node, idle: boolean): Edge[] => {
    const found: Edge[] = [];
    for (const move of rules.moves.get(node.situation) ?? []) {
      if (move.name === STEP_AWAY || live.idle(move, node.situation) !== idle) continue;
      const { gives } = move.choice;
      const givings = gives
        ? amountsAt(rules, thresholds, node.position, move).map((amount) => ({ authority: gives.authority, amount }))
        : [null];
      for (const giving of givings) {
        const edge = take(node, move, giving);
        if (edge && edge.refusal === null && edge.path) found.push(edge);
      }
    }
    return found;
  };
  const edges = (node: Node): Edge[] => {
    node.edges ??= expand(node, false);
    return node.edges;
  };
  const opening = arrive(scenario.starts, first);
  return { rules, ledger, facts, nodes, opening, situations, nodeAt, edges, lookUps: (node) => expand(node, true), take };
}
