import type { Branch, Choice } from "~/engine/scenario/choice";
import type { Scenario } from "~/engine/scenario/schema";
import type { Giving } from "./guards";
import type { Position, StepMark } from "./position";

/** Everything that can change a position: the parts that choices and their branches share. */
export type Effects = Pick<Branch, "learns" | "does" | "sets" | "uses" | "grants" | "decides" | "minutes" | "patience" | "mood">;

export interface Change {
  name: string;
  effects: readonly Effects[];
  opens?: string;
  minutes: number;
}

/** The position after a choice: its own effects, then those of the branch that was taken. */
export function change(scenario: Scenario, position: Position, changing: Change, giving?: Giving): Position {
  const next: Position = { ...position, said: add(position.said, changing.name), clockMinutes: position.clockMinutes + changing.minutes };
  if (changing.opens !== undefined) next.opened = add(position.opened, changing.opens);
  if (giving) next.given = { ...position.given, [giving.authority]: (position.given[giving.authority] ?? 0) + giving.amount };
  for (const effects of changing.effects) apply(scenario, next, effects);
  return next;
}

/** Time passes on a refusal, and nothing else happens. */
export function waitRefused(scenario: Scenario, position: Position): Position {
  return { ...position, clockMinutes: position.clockMinutes + scenario.refused.minutes };
}

/** Gives a fresh position what the effects change; what it shared with the one before is replaced, never altered. */
function apply(scenario: Scenario, next: Position, effects: Effects): void {
  const { learns, does, sets, uses, grants, decides, patience, mood } = effects;
  if (learns) next.known = learns.reduce(add, next.known);
  if (sets) next.facts = { ...next.facts, ...sets };
  if (does) next.steps = does.reduce((steps, step) => doStep(scenario, steps, step), next.steps);
  if (decides) next.decided = { ...decides, ...next.decided };
  if (patience) next.patience += patience;
  if (mood) next.mood = mood;
  if (uses) next.stock = summed(next.stock, uses, -1);
  if (grants) next.granted = summed(next.granted, grants, 1);
}

function summed(counts: Record<string, number>, more: Record<string, number>, sign: 1 | -1): Record<string, number> {
  const sum = { ...counts };
  for (const [name, count] of Object.entries(more)) sum[name] = (sum[name] ?? 0) + sign * count;
  return sum;
}

/** Does a step; a required one that had to come before it and was not done is late for good. */
function doStep(scenario: Scenario, steps: Record<string, StepMark>, name: string): Record<string, StepMark> {
  if (steps[name]) return steps;
  const next: Record<string, StepMark> = { ...steps, [name]: scenario.process[name]?.rule === "forbidden" ? "broken" : "done" };
  for (const [other, step] of Object.entries(scenario.process))
    if (step.rule === "required" && step.before?.includes(name) && !next[other]) next[other] = "late";
  return next;
}

function add(names: readonly string[], name: string): readonly string[] {
  return names.includes(name) ? names : [...names, name];
}

/** Simulated minutes of a choice, in the branch that is taken. */
export function minutesOf(choice: Pick<Choice, "minutes" | "kind">, branch: Branch | undefined, approvalMinutes: number): number {
  return (choice.minutes ?? (choice.kind === "approve" ? approvalMinutes : choice.kind === "open" ? 0 : 1)) + (branch?.minutes ?? 0);
}
