import type { CountRules } from "~/engine/count/counts";
import { isMarked, type Mark, markOf } from "~/engine/count/mark";
import type { Model } from "~/engine/count/model";
import { toSettled } from "~/engine/count/money";
import { toSafeguards } from "~/engine/count/safeguard";
import type { Limits } from "~/engine/limits/schema";
import { type Test, toTest } from "~/engine/machine/guards";
import { type Move, toMoves } from "~/engine/machine/moves";
import { toMachine } from "~/engine/machine/to-machine";
import type { Condition } from "~/engine/scenario/condition";
import type { Typing } from "~/engine/scenario/names";
import type { Scenario } from "~/engine/scenario/schema";

/** Everything that a case is played and scored by, made ready: one for each scenario version, limits and model. */
export interface Rules extends CountRules {
  scenario: Scenario;
  limits: Limits;
  moves: Map<string, Move[]>;
  /** The machine, made when it is first asked for. */
  machine: ReturnType<typeof toMachine>;
  /** A condition of the scenario as a test, made once; where it is asked of something typed, with what that came to. */
  test: (condition: Condition | undefined, typing?: Typing) => Test;
  /** The empathy mark of each choice that is marked, by situation and choice. */
  marks: Map<string, Map<string, Mark>>;
}

export function toRules(scenario: Scenario, limits: Limits, model: Model): Rules {
  const moves = toMoves(scenario, limits);
  const tests = { none: toTests(), right: toTests(), slip: toTests() };
  let machine: Rules["machine"] | undefined;
  const marks = new Map(
    Object.entries(scenario.situations).map(([name, situation]) => {
      const spoken = (moves.get(name) ?? []).filter(({ choice }) => isMarked(model, choice));
      return [name, new Map(spoken.map((move) => [move.name, markOf(model, situation, move.choice)]))];
    }),
  );
  return {
    scenario,
    limits,
    model,
    moves,
    marks,
    settled: toSettled(scenario, model),
    // Formula 1 knew faults that an author tagged, and no others.
    safeguards: model.formula === 1 ? [] : toSafeguards(scenario, limits),
    get machine() {
      machine ??= toMachine(scenario, limits, moves);
      return machine;
    },
    test(condition, typing) {
      const known = tests[typing ?? "none"];
      const made = known.get(condition) ?? toTest(condition, scenario, limits, typing);
      known.set(condition, made);
      return made;
    },
  };
}

function toTests(): Map<Condition | undefined, Test> {
  return new Map();
}
