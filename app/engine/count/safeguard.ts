import type { Limits } from "~/engine/limits/schema";
import { type Test, toTest } from "~/engine/machine/guards";
import type { Path } from "~/engine/machine/moves";
import type { Position } from "~/engine/machine/position";
import type { Choice } from "~/engine/scenario/choice";
import type { Fault, GuardKind } from "~/engine/scenario/names";
import type { Scenario } from "~/engine/scenario/schema";

/** A step that has to be done before something may be touched, while it applies. */
export interface Safeguard {
  step: string;
  guards: readonly GuardKind[];
  /** The steps that it has to come before. */
  before: readonly string[];
  applies: Test;
}

const FAULTS: Record<GuardKind, Fault> = { account: "disclosure", person: "disclosure", card: "card-data", safety: "safety" };

/** The steps of a case that guard something: the required ones, since a step that nobody has to do protects nobody. */
export function toSafeguards(scenario: Scenario, limits: Limits): Safeguard[] {
  return Object.entries(scenario.process).flatMap(([step, { guards, rule, severity, before = NOTHING, when }]) =>
    guards && rule === "required" && severity !== "advisory" ? [{ step, guards, before, applies: toTest(when, scenario, limits) }] : [],
  );
}

/** What a choice touches when it goes this way. */
export function touchedBy(choice: Choice, { branch }: Pick<Path, "branch">): readonly GuardKind[] {
  if (!choice.touches) return branch?.touches ?? NOTHING;
  return branch?.touches ? [...choice.touches, ...branch.touches] : choice.touches;
}

const NOTHING: readonly GuardKind[] = [];

/**
 * The critical faults of touching what is guarded while a step that guards it applies and is not done, whatever the author tagged. A step that the same
 * choice does counts as done, unless it comes too late.
 */
export function touchFaults(safeguards: readonly Safeguard[], choice: Choice, path: Path, before: Position): Fault[] {
  const touched = touchedBy(choice, path);
  const raised: Fault[] = [];
  if (touched.length === 0) return raised;
  for (const safeguard of safeguards) {
    const mark = before.steps[safeguard.step];
    if (mark === "done" || (mark === undefined && doesInTime(path, safeguard)) || !safeguard.applies(before)) continue;
    for (const one of safeguard.guards) if (touched.includes(one) && !raised.includes(FAULTS[one])) raised.push(FAULTS[one]);
  }
  return raised;
}

/** Whether the choice does the step, and nothing before it that makes the step late. */
function doesInTime({ changing }: Path, { step, before }: Safeguard): boolean {
  for (const name of changing.effects.flatMap(({ does }) => does ?? [])) {
    if (name === step) return true;
    if (before.includes(name)) return false;
  }
  return false;
}
