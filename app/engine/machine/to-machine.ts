import { assign, createMachine } from "xstate";
import type { Limits } from "~/engine/limits/schema";
import type { Typing } from "~/engine/scenario/names";
import type { Scenario } from "~/engine/scenario/schema";
import { change, waitRefused } from "./effects";
import type { Giving } from "./guards";
import type { Move } from "./moves";
import { deadlineMinutes, type Position } from "./position";
import { start } from "./start";
import { stepAt } from "./step";

/** The event that lets time pass when a limit refused a choice in the story; no choice can have this name. */
export const REFUSED = "REFUSED";
export type ChoiceEvent = { type: string; giving?: Giving; typing?: Typing };

/** What takes the conversation somewhere by itself once it holds: patience that ran out, a deadline that passed. */
export interface Interrupt {
  holds: (position: Position) => boolean;
  to: string;
  settle: (position: Position) => Position;
}

export function toInterrupts(scenario: Scenario): Interrupt[] {
  const { leaves } = scenario.customer;
  const patience: Interrupt[] =
    leaves === undefined ? [] : [{ holds: (position) => position.patience <= 0, to: leaves, settle: (position) => position }];
  const deadlines = Object.entries(scenario.deadlines).flatMap(([name, { to }]): Interrupt[] =>
    to === undefined
      ? []
      : [
          {
            holds: (position) =>
              !position.passed.includes(name) && position.clockMinutes >= deadlineMinutes(scenario, name, position.facts),
            to,
            settle: (position) => ({ ...position, passed: [...position.passed, name] }),
          },
        ],
  );
  return [...patience, ...deadlines];
}

/** The one machine: a state for each situation and ending, an event for each choice, the position as its context. */
export function toMachine(scenario: Scenario, limits: Limits, moves: Map<string, Move[]>) {
  const interrupts = toInterrupts(scenario).map(({ holds, to, settle }) => ({
    guard: ({ context }: { context: Position }) => holds(context),
    target: to,
    actions: assign<Position, ChoiceEvent, undefined, ChoiceEvent, never>(({ context }) => settle(context)),
  }));
  const refused = {
    actions: assign<Position, ChoiceEvent, undefined, ChoiceEvent, never>(({ context }) => waitRefused(scenario, context)),
  };
  const situations = Object.keys(scenario.situations).map((situation) => [
    situation,
    {
      always: interrupts,
      on: {
        [REFUSED]: refused,
        ...Object.fromEntries((moves.get(situation) ?? []).map((move) => [move.name, transitions(scenario, limits, move)])),
      },
    },
  ]);
  const endings = Object.keys(scenario.endings).map((ending) => [ending, { type: "final" as const }]);
  return createMachine({
    types: {} as { context: Position; events: ChoiceEvent; input: Scenario["variants"][string]["facts"] },
    context: ({ input }) => start(scenario, limits, input),
    initial: scenario.starts,
    states: Object.fromEntries([...situations, ...endings]),
  });
}

/** A way is open where the step takes it and no limit refuses. */
function transitions(scenario: Scenario, limits: Limits, move: Move) {
  return move.paths.map((path) => ({
    guard: ({ context, event }: { context: Position; event: ChoiceEvent }) => {
      const step = stepAt(scenario, limits, context, move, event.giving, event.typing);
      return step !== null && step.path === path && step.refusal === null;
    },
    ...(path.to !== undefined && { target: path.to }),
    actions: assign<Position, ChoiceEvent, undefined, ChoiceEvent, never>(({ context, event }) =>
      change(scenario, context, path.changing, event.giving),
    ),
  }));
}
