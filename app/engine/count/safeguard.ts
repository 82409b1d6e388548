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
  applies: Test;
}

const FAULTS: Record<GuardKind, Fault> = { account: "disclosure", person: "disclosure", card: "card-data", safety: "safety" };

/** The steps of a case that guard something: the required ones, since a step that nobody has to do protects nobody. */
export function toSafeguards(scenario: Scenario, limits: Limits): Safeguard[] {
  return Object.entries(scenario.process).flatMap(([step, { guards, rule, severity, when }]) =>
    guards && rule === "required" && severity !== "advisory" ? [{ step, guards, applies: toTest(when, scenario, limits) }] : [],
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
  for (const { step, guards, applies } of safeguards) {
    const mark = before.steps[step];
    if (mark === "done" || (mark === undefined && doesStep(path, step)) || !applies(before)) continue;
    for (const one of guards) if (touched.includes(one) && !raised.includes(FAULTS[one])) raised.push(FAULTS[one]);
  }
  return raised;
}

function doesStep({ changing }: Path, step: string): boolean {
  return changing.effects.some(({ does }) => does?.includes(step));
}
