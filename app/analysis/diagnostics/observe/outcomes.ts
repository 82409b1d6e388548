import type { Edge } from "~/analysis/graph/node";
import { fairLists } from "~/engine/count/money";
import type { Giving } from "~/engine/machine/guards";
import type { Move } from "~/engine/machine/moves";
import type { Position } from "~/engine/machine/position";
import { pathAt } from "~/engine/machine/step";
import type { Rules } from "~/engine/play/rules";
import type { Target } from "~/engine/scenario/choice";
import { type Condition, factsComparedWith, partsOf } from "~/engine/scenario/condition";
import { type ByCondition, valuesOf } from "~/engine/scenario/conditional-value";
import { STEP_AWAY, type Typing } from "~/engine/scenario/names";
import type { Visits } from "./visit-positions";

/** How conditions came out where they were asked. Those that only choose words are not asked: no rule reads them. */
export interface Outcomes {
  held: Set<Condition>;
  failed: Set<Condition>;
}

type When = Condition | undefined;

/** Asks every condition at every position where the rules ask it, until it has come out both ways. */
export function noteOutcomes(outcomes: Outcomes, rules: Rules, { graph, edges, nodes, position: positionOf }: Visits): void {
  const asker = toAsker(outcomes, rules);
  const { process, decisions, deadlines, endings, customer, par } = rules.scenario;
  const opening = nodes[0] && positionOf(nodes[0]);
  if (opening)
    for (const list of [par, customer.mood, ...Object.values(process).map(({ listed }) => listed)])
      asker.askInOrder(whens(list), { ...opening, facts: graph.facts });
  const atEnds = [...Object.values(process).map(({ when }) => when), ...Object.values(decisions).map(({ due }) => due)];
  const anywhere = Object.values(deadlines).map(({ shown }) => shown);
  const open = new Map<string, { asking: Asking[]; noted: number }>();
  const noted = () => asker.asked();
  for (const node of nodes) {
    const { situation } = node;
    if (node.end) {
      const position = positionOf(node);
      for (const condition of atEnds) asker.ask(condition, position);
      for (const list of Object.values(fairLists(rules.scenario)))
        asker.askInOrder(
          list.map(({ when }) => when),
          position,
        );
      const ending = endings[situation];
      for (const list of [ending?.csat, ending?.fault]) asker.askInOrder(whens(list), position);
      continue;
    }
    for (const condition of anywhere) if (asker.isOpen(condition)) asker.ask(condition, positionOf(node));
    // Most conditions have come out both ways after a few positions, and there are many positions.
    let here = open.get(situation);
    if (!here || here.noted !== noted()) {
      const asking = here?.asking ?? (rules.moves.get(situation) ?? []).map(toAsking);
      here = { asking: asking.filter(({ all }) => all.some(asker.isOpen)), noted: noted() };
      open.set(situation, here);
    }
    if (here.asking.length > 0) askChoices(asker, here.asking, positionOf(node), edges(node));
  }
}

function whens(found: ByCondition<string | number | boolean> | undefined): When[] {
  return valuesOf(found).map(({ when }) => when);
}

/** A choice with the conditions that are asked when it is offered and taken. */
interface Asking {
  move: Move;
  branches: When[];
  targets: When[];
  all: When[];
}

function toAsking(move: Move): Asking {
  const { name, choice } = move;
  const branches = (choice.then ?? []).map(({ when }) => when);
  const targets = [choice.to, ...(choice.then ?? []).map(({ to }) => to)].flatMap(conditionsOf);
  return { move, branches, targets, all: name === STEP_AWAY ? [] : [choice.when, ...branches, ...targets] };
}

function askChoices({ ask, askInOrder, isOpen }: Asker, asking: readonly Asking[], position: Position, edges: readonly Edge[]): void {
  for (const { move, branches, targets } of asking) {
    const { name, choice } = move;
    if (!choice.again && position.said.includes(name)) continue;
    let isTaken = false;
    for (const edge of edges) {
      if (edge.move.name !== name) continue;
      isTaken = true;
      const made = { giving: edge.giving ?? undefined, typing: edge.typing ?? undefined };
      ask(choice.when, position, made);
      askInOrder(branches, position, made);
      if (!targets.some(isOpen)) continue;
      const path = pathAt(move, position, made.giving, made.typing);
      askInOrder(conditionsOf(path?.branch?.to ?? choice.to), position, made);
    }
    if (!isTaken) ask(choice.when, position);
  }
}

function conditionsOf(target: Target | undefined): When[] {
  return Array.isArray(target) ? target.map(({ when }) => when) : [];
}

/** What a choice is made with. */
interface Made {
  giving?: Giving | undefined;
  typing?: Typing | undefined;
}

interface Asker {
  ask: (condition: When, position: Position, made?: Made) => void;
  /** Of conditions of which the first that holds is taken, one that holds behind another counts as not asked. */
  askInOrder: (conditions: readonly When[], position: Position, made?: Made) => void;
  /** Whether a condition, or a part of it, can still come out as it has not yet. */
  isOpen: (condition: When) => boolean;
  /** Grows with what was learned. */
  asked: () => number;
}

function toAsker({ held, failed }: Outcomes, rules: Rules): Asker {
  const isFixed = toIsFixed(rules);
  // What hangs on the drawn facts alone comes out the same wherever it is asked.
  const asked = new Set<Condition>();
  const isOpen = (condition: When): boolean => {
    if (condition === undefined || (isFixed(condition) && asked.has(condition))) return false;
    return !held.has(condition) || !failed.has(condition) || askedParts(condition).some(isOpen);
  };
  const holdsAt = (condition: When, position: Position, { giving, typing }: Made = {}) => rules.test(condition, typing)(position, giving);
  const ask: Asker["ask"] = (condition, position, made) => {
    if (!condition || !isOpen(condition)) return;
    (holdsAt(condition, position, made) ? held : failed).add(condition);
    asked.add(condition);
    for (const part of askedParts(condition)) ask(part, position, made);
  };
  const askInOrder: Asker["askInOrder"] = (conditions, position, made) => {
    if (!conditions.some(isOpen)) return;
    let isTaken = false;
    for (const condition of conditions) {
      const holds = holdsAt(condition, position, made);
      if (!isTaken || !holds) ask(condition, position, made);
      isTaken ||= holds;
    }
  };
  return { ask, askInOrder, isOpen, asked: () => asked.size + held.size + failed.size };
}

function toIsFixed({ moves }: Rules): (condition: Condition) => boolean {
  const choices = [...moves.values()].flat().map(({ choice }) => choice);
  const changing = new Set(choices.flatMap((choice) => [choice, ...(choice.then ?? [])].flatMap(({ sets }) => Object.keys(sets ?? {}))));
  const known = new Map<Condition, boolean>();
  const isFixed = (condition: Condition): boolean => {
    const found = known.get(condition);
    if (found !== undefined) return found;
    const { fact, level } = condition;
    const parts = partsOf(condition);
    const isSteady = factsComparedWith(condition).every((other) => !changing.has(other.fact));
    const isAsked = parts.length > 0 ? parts.every(isFixed) : level !== undefined || (fact !== undefined && !changing.has(fact));
    const made = isSteady && isAsked;
    known.set(condition, made);
    return made;
  };
  return isFixed;
}

/** What `not` turns round comes out as often as it does itself. */
function askedParts(condition: Condition): readonly Condition[] {
  return condition.not ? [] : partsOf(condition);
}
