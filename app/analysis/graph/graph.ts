import { amountsAt, canExceed, toThresholds } from "~/analysis/reduce/amount-classes";
import { toPositionCutAt } from "~/analysis/reduce/cut-position";
import { fillFacts } from "~/analysis/reduce/fill-facts";
import { toReads } from "~/analysis/reduce/reads";
import { toSeasons } from "~/analysis/reduce/seasons";
import { typingsAt } from "~/analysis/reduce/typing-classes";
import { countsOf } from "~/engine/count/counts";
import { touchedBy, touchFaults } from "~/engine/count/safeguard";
import { sumsOf } from "~/engine/count/sums";
import { waitRefused } from "~/engine/machine/effects";
import { valueAt } from "~/engine/machine/first-that-holds";
import type { Giving } from "~/engine/machine/guards";
import type { Move, Path } from "~/engine/machine/moves";
import type { Position } from "~/engine/machine/position";
import { start } from "~/engine/machine/start";
import { stepAt } from "~/engine/machine/step";
import { type Rules, toRules } from "~/engine/play/rules";
import { givenBy } from "~/engine/scenario/choice";
import { STEP_AWAY, type Typing } from "~/engine/scenario/names";
import type { Facts } from "~/engine/scenario/schema";
import type { Edge, Node } from "./node";
import { toNodes } from "./nodes";
import { bitsOf, type Ledger, noTally, type Tally, toLedger } from "./tally";

/** A choice by its name, with its amount and what was typed. */
export interface Taking {
  choice: string;
  giving: Giving | null;
  typing: Typing | null;
}

/** What a scenario can do at one level with one draw of its facts; explored as far as it is asked for. */
export interface Graph {
  /** The rules with the facts filled in. */
  rules: Rules;
  ledger: Ledger;
  facts: Facts;
  /** The par of this draw. */
  par: number;
  nodes: Node[];
  opening: Node;
  nodeAt: (situation: string, position: Position) => Node;
  /** Every choice that the limits allow at a node, typed amounts and texts by class. */
  edges: (node: Node) => Edge[];
  /** Any choice that is offered at a node, with any amount and anything typed, also one that the limits refuse. Null where it is not offered. */
  take: (node: Node, taking: Taking) => Edge | null;
  /** Where any refusal leads from a node: to the same place a little later. Null where nothing is refused. */
  afterRefusal: (node: Node) => Node | null;
  /** Lets this many positions be met from now on. */
  allow: (positions: number) => void;
}

/**
 * The most positions of one variant that are explored where nothing else is said. The check, the proofs and the debrief hold to the same, and the check
 * counts those behind refusals too, so that a case which passes it has verdicts.
 */
export const MOST_POSITIONS = 200_000;

const NO_GIVING = [null];

function isLate(does: readonly string[], steps: Position["steps"]): boolean {
  for (const step of does) if (steps[step] === "late") return true;
  return false;
}

/** `withWords` keeps positions apart that show different words, though no rule tells them apart; `withDebrief` also those of which a debrief says other things. */
export function toGraph(of: Rules, drawn: Facts, { most = MOST_POSITIONS, withWords = false, withDebrief = false } = {}): Graph {
  const rules = toRules(fillFacts(of.scenario, of.limits, drawn), of.limits, of.model);
  const { scenario, limits } = rules;
  const seasons = toSeasons(rules);
  const reads = toReads(rules, seasons, withWords ? of.scenario : null, withDebrief);
  const ledger = toLedger(rules);
  const first = start(scenario, limits, drawn);
  const { facts } = first;
  const thresholds = toThresholds(rules, drawn);
  const placeAt = toPositionCutAt(rules, seasons, { reads, thresholds, opening: first, withWords });
  const nodes = toNodes(rules, seasons, placeAt, most);
  const counted = new Map<Path, { does: string[]; touches: boolean; tallies: Map<string, Tally> }>();

  const count = (node: Node, move: Move, path: Path, steps: Position["steps"]): Tally => {
    const mark = rules.marks.get(node.situation)?.get(move.name);
    const counts = countsOf(rules, move, path, node.position, mark, undefined);
    return { ...noTally, ...sumsOf(counts), ...bitsOf(ledger, { choice: move.choice, path, after: { steps } }) };
  };
  const tallyOf = (node: Node, move: Move, path: Path, steps: Position["steps"]): Tally => {
    let known = counted.get(path);
    if (!known) {
      const touches = rules.safeguards.length > 0 && touchedBy(move.choice, path).length > 0;
      known = { does: path.changing.effects.flatMap(({ does }) => does ?? []), touches, tallies: new Map() };
      counted.set(path, known);
    }
    // A choice that can be said again counts otherwise then, and a step can be too late.
    if (move.choice.again || isLate(known.does, steps)) return count(node, move, path, steps);
    // What is touched is a fault or not by the steps that are done.
    const raised = known.touches ? touchFaults(rules.safeguards, move.choice, path, node.position).join() : "";
    const key = `${node.situation} ${raised}`;
    const tally = known.tallies.get(key) ?? count(node, move, path, steps);
    known.tallies.set(key, tally);
    return tally;
  };
  const follow = (node: Node, move: Move, path: Path, giving: Giving | null, typing: Typing | null): Edge => {
    const { to, steps } = nodes.after(node, path, giving);
    const tally = tallyOf(node, move, path, steps);
    const kind = giving && rules.settled.get(giving.authority);
    return { from: node, move, giving, typing, path, refusal: null, tally: kind ? { ...tally, [kind]: giving.amount } : tally, to };
  };
  const wait = (node: Node): Node => nodes.arrive(node.situation, waitRefused(scenario, node.position));
  const take = (node: Node, move: Move, { giving, typing }: Taking): Edge | null => {
    const given = giving ?? undefined;
    const step = stepAt(scenario, limits, node.position, move, given, typing ?? undefined);
    if (!step) return null;
    const { path, refusal } = step;
    if (path && !refusal) return follow(node, move, path, giving, typing);
    const to = wait(node);
    return { from: node, move, giving, typing, path: null, refusal, tally: { ...noTally, minutes: scenario.refused.minutes }, to };
  };
  const expand = (node: Node): Edge[] => {
    const found: Edge[] = [];
    for (const move of rules.moves.get(node.situation) ?? []) {
      if (move.name === STEP_AWAY) continue;
      if (canExceed(rules, node.position, move)) node.refuses = true;
      for (const giving of givingsAt(node, move))
        for (const typing of typingsAt(node.position, move)) {
          const step = stepAt(scenario, limits, node.position, move, giving ?? undefined, typing);
          // A refusal leads on, too, but only to the same place a little later: it is no line within the limits.
          if (step?.path && !step.refusal) found.push(follow(node, move, step.path, giving, typing ?? null));
          else if (step) node.refuses = true;
        }
    }
    return found;
  };
  const givingsAt = ({ position }: Node, move: Move): readonly (Giving | null)[] => {
    const gives = givenBy(move.choice);
    return gives ? amountsAt(rules, thresholds, position, move).map((amount) => ({ authority: gives.authority, amount })) : NO_GIVING;
  };
  const edges = (node: Node): Edge[] => {
    node.edges ??= expand(node);
    return node.edges;
  };
  return {
    rules,
    ledger,
    facts,
    par: valueAt(rules, scenario.par, first),
    nodes: nodes.all,
    opening: nodes.arrive(scenario.starts, first),
    nodeAt: nodes.at,
    edges,
    allow: nodes.allow,
    take: (node, taking) => {
      const move = rules.moves.get(node.situation)?.find(({ name }) => name === taking.choice);
      return move ? take(node, move, taking) : null;
    },
    afterRefusal: (node) => {
      edges(node);
      return node.refuses ? wait(node) : null;
    },
  };
}
