import type { Branch, Choice } from "~/engine/scenario/choice";
import type { Scenario } from "~/engine/scenario/schema";
import type { Giving } from "./guards";
import type { Position, StepMark } from "./position";

/** Everything that can change a position: the parts that choices and their branches share. */
export type Effects = Pick<Branch, "learns" | "does" | "sets" | "uses" | "grants" | "decides" | "minutes" | "patience" | "mood">;

export interface Changing {
  name: string;
  effects: readonly Effects[];
  opens?: string;
  minutes: number;
}

/** The position after a choice: its own effects, then those of the branch that was taken. */
export function change(scenario: Scenario, position: Position, changing: Changing, giving?: Giving): Position {
  let next: Position = {
    ...position,
    said: add(position.said, [changing.name]),
    clockMinutes: position.clockMinutes + changing.minutes,
    opened: changing.opens ? add(position.opened, [changing.opens]) : position.opened,
  };
  if (giving) next.given = { ...next.given, [giving.authority]: (next.given[giving.authority] ?? 0) + giving.amount };
  for (const effects of changing.effects) next = apply(scenario, next, effects);
  return next;
}

/** Time passes on a refusal, and nothing else happens. */
export function waitRefused(scenario: Scenario, position: Position): Position {
  return { ...position, clockMinutes: position.clockMinutes + scenario.refused.minutes };
}

function apply(scenario: Scenario, position: Position, effects: Effects): Position {
  const next = { ...position };
  if (effects.learns) next.known = add(next.known, effects.learns);
  if (effects.sets) next.facts = { ...next.facts, ...effects.sets };
  if (effects.does) next.steps = effects.does.reduce((steps, step) => doStep(scenario, steps, step), next.steps);
  if (effects.decides) next.decided = { ...effects.decides, ...next.decided };
  if (effects.patience) next.patience += effects.patience;
  if (effects.mood) next.mood = effects.mood;
  for (const [name, count] of Object.entries(effects.uses ?? {})) next.stock = { ...next.stock, [name]: (next.stock[name] ?? 0) - count };
  for (const [name, amount] of Object.entries(effects.grants ?? {}))
    next.granted = { ...next.granted, [name]: (next.granted[name] ?? 0) + amount };
  return next;
}

/** Does a step; a step that had to come before it and was not done is late for good. */
function doStep(scenario: Scenario, steps: Record<string, StepMark>, name: string): Record<string, StepMark> {
  if (steps[name]) return steps;
  const next: Record<string, StepMark> = { ...steps, [name]: scenario.process[name]?.rule === "forbidden" ? "broken" : "done" };
  for (const [other, step] of Object.entries(scenario.process)) if (step.before?.includes(name) && !next[other]) next[other] = "late";
  return next;
}

function add(names: readonly string[], more: readonly string[]): readonly string[] {
  const fresh = more.filter((name) => !names.includes(name));
  return fresh.length === 0 ? names : [...names, ...fresh];
}

/** Simulated minutes of a choice, in the branch that is taken. */
export function minutesOf(choice: Pick<Choice, "minutes" | "kind">, branch: Branch | undefined, approvalMinutes: number): number {
  return (choice.minutes ?? (choice.kind === "approve" ? approvalMinutes : choice.kind === "open" ? 0 : 1)) + (branch?.minutes ?? 0);
}
