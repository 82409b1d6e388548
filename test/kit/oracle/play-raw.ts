import { change, waitRefused } from "~/engine/machine/effects";
import type { Giving } from "~/engine/machine/guards";
import type { Move, Path } from "~/engine/machine/moves";
import type { Position } from "~/engine/machine/position";
import { refusalAt } from "~/engine/machine/refusal";
import { start } from "~/engine/machine/start";
import { type Interrupt, toInterrupts } from "~/engine/machine/to-machine";
import { DEFAULT_MOST } from "~/engine/play/choose";
import type { Rules } from "~/engine/play/rules";
import { STEP_AWAY, type Typing } from "~/engine/scenario/names";
import type { Facts } from "~/engine/scenario/schema";
import { firstRaw, holdsRaw } from "./holds-raw";

/**
 * Where a case stands, walked without XState, without `machine/step` and without the guards: what is offered, which way it goes and what is refused is read
 * here once more, on purpose, so that a fault in the one reading of play and analysis cannot hide in both.
 */
export interface Place {
  situation: string;
  position: Position;
  ended: boolean;
}

/** One way to go on from a place: a choice, with its amount where it gives one, and with what was typed comes to where something is. */
export interface Step {
  move: Move;
  giving?: Giving;
  typing?: Typing;
}

export function rawBegin(rules: Rules, facts: Facts): Place {
  return arrive(rules, rules.scenario.starts, start(rules.scenario, rules.limits, facts));
}

/** The place after a step that is offered and not refused. */
export function rawTake(rules: Rules, place: Place, { move, giving, typing }: Step): Place {
  if (move.name === STEP_AWAY) return place;
  const path = rawPath(rules, place.position, move, giving, typing);
  if (!path) throw new Error(`\`${move.name}\` has no way to go`);
  return arrive(rules, path.to ?? place.situation, change(rules.scenario, place.position, path.changing, giving));
}

/** The place after a refusal in the story. */
export function rawRefuse(rules: Rules, place: Place): Place {
  return arrive(rules, place.situation, waitRefused(rules.scenario, place.position));
}

/** Every step that is offered here and that the limits allow; breaks are left out, typed amounts are all of 1 to the most that can be typed, or 20. */
export function rawSteps(rules: Rules, { situation, position, ended }: Place): Step[] {
  if (ended) return [];
  return (rules.moves.get(situation) ?? [])
    .filter(({ name }) => name !== STEP_AWAY)
    .flatMap((move) =>
      givings(rules, move).flatMap((giving) =>
        rawTypings(move, position).map((typing): Step => ({ move, ...(giving && { giving }), ...(typing && { typing }) })),
      ),
    )
    .filter(({ move, giving, typing }) => {
      if (!rawOffered(rules, position, move, giving)) return false;
      const path = rawPath(rules, position, move, giving, typing);
      return refusalAt(rules.scenario, rules.limits, position, move, path, giving) === null;
    });
}

/** Whether a choice is offered: one that was taken is gone, and so is a resource that was opened. */
function rawOffered(rules: Rules, position: Position, { name, choice }: Move, giving?: Giving): boolean {
  return (choice.again === true || !position.said.includes(name)) && holdsRaw(rules, choice.when, position, giving);
}

/** The way that a choice goes, as the file words it: its first branch that holds, and of where that or the choice leads the first that holds. */
function rawPath(rules: Rules, position: Position, { choice, paths }: Move, giving?: Giving, typing?: Typing): Path | null {
  const branch = firstRaw(rules, choice.then ?? [], position, giving, typing);
  const target = branch?.to ?? choice.to;
  const to = typeof target === "object" ? firstRaw(rules, target, position, giving, typing)?.go : target;
  return paths.find((path) => path.branch === branch && path.to === to && path.typing === typing) ?? null;
}

/** Every amount that a choice could give or charge; one nothing for a choice that does neither. */
export function givings(rules: Rules, { choice }: Move): (Giving | undefined)[] {
  const gives = choice.charges ?? choice.gives;
  if (!gives) return [undefined];
  if (gives.amount !== undefined) return [{ authority: gives.authority, amount: gives.amount }];
  const most = Math.min(20, rules.scenario.authority[gives.authority]?.most ?? DEFAULT_MOST);
  return Array.from({ length: most }, (_, index) => ({ authority: gives.authority, amount: index + 1 }));
}

/** What can be typed: something wrong always, and what is right unless it is a fact that nobody has told yet. */
export function rawTypings({ choice: { types } }: Move, { known }: Position): (Typing | undefined)[] {
  if (!types) return [undefined];
  const { right } = types;
  const isUntold = typeof right === "object" && "fact" in right && known.every((fact) => fact !== right.fact);
  return isUntold ? ["slip"] : ["slip", "right"];
}

export type Line = { choice: string; amount?: number; typing?: Typing }[];

/** A line goes on for so long that it may have no end: patience can be given back as often as it is taken. */
export class Endless extends Error {}

const MOST_TURNS = 200;

/** Every line to an ending within the limits, without breaks; stops once there are more than `most` of them. Throws an Endless. */
export function* rawLines(rules: Rules, facts: Facts, most = Number.POSITIVE_INFINITY): Generator<{ line: Line; end: Place }> {
  let found = 0;
  function* from(place: Place, line: Line): Generator<{ line: Line; end: Place }> {
    if (place.ended) {
      found += 1;
      yield { line, end: place };
      return;
    }
    if (line.length > MOST_TURNS) throw new Endless(`a line of more than ${MOST_TURNS} turns`);
    for (const step of rawSteps(rules, place)) {
      if (found > most) return;
      yield* from(rawTake(rules, place, step), [...line, toEntry(step)]);
    }
  }
  yield* from(rawBegin(rules, facts), []);
}

/** How many lines lead to an ending, without listing them; more than `most` count as one more. Throws an Endless. */
export function countLines(rules: Rules, facts: Facts, most: number): number {
  let found = 0;
  const count = (place: Place, turns: number): void => {
    if (place.ended) found += 1;
    else if (turns > MOST_TURNS) throw new Endless(`a line of more than ${MOST_TURNS} turns`);
    else for (const step of rawSteps(rules, place)) if (found <= most) count(rawTake(rules, place, step), turns + 1);
  };
  count(rawBegin(rules, facts), 0);
  return found;
}

/** A step as a log has it: an amount only where it was typed. */
export function toEntry({ move, giving, typing }: Pick<Step, "move" | "giving"> & { typing?: Typing | null }): Line[number] {
  return {
    choice: move.name,
    ...(giving && (move.choice.charges ?? move.choice.gives)?.amount === undefined && { amount: giving.amount }),
    ...(typing && { typing }),
  };
}

const interruptsOf = new WeakMap<Rules, Interrupt[]>();

function arrive(rules: Rules, situation: string, position: Position): Place {
  const interrupts = interruptsOf.get(rules) ?? toInterrupts(rules.scenario);
  interruptsOf.set(rules, interrupts);
  let place = { situation, position };
  while (rules.scenario.endings[place.situation] === undefined) {
    const interrupt = interrupts.find(({ holds }) => holds(place.position));
    if (!interrupt) return { ...place, ended: false };
    place = { situation: interrupt.to, position: interrupt.settle(place.position) };
  }
  return { ...place, ended: true };
}
