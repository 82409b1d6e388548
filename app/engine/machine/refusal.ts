import type { Limits } from "~/engine/limits/schema";
import { givenBy } from "~/engine/scenario/choice";
import type { Scenario } from "~/engine/scenario/schema";
import type { Giving } from "./guards";
import type { Move, Path } from "./moves";
import { ceiling, type Position } from "./position";

/** Which limit forbids a choice, and what would free it. Amounts in minor units or times. */
export type Refusal =
  | { code: "over-authority"; authority: string; limit: number; given: number; amount: number }
  | { code: "no-access"; resource: string; class: string }
  | { code: "out-of-stock"; resource: string }
  | { code: "step-first"; steps: string[]; reason?: string }
  | { code: "open-first"; resources: string[]; reason?: string };

/** The limit that forbids this choice here, or null. A typed amount that is not known yet counts as the least there is. */
export function refusalAt(
  scenario: Scenario,
  limits: Limits,
  position: Position,
  move: Move,
  path: Path | null,
  giving?: Giving,
): Refusal | null {
  const { needs, uses } = move.choice;
  const gives = givenBy(move.choice);
  const branchUses = path?.branch?.uses;
  if (!needs && !uses && !gives && !branchUses && move.opens === undefined) return null;
  const resource = move.opens === undefined ? undefined : scenario.resources[move.opens];
  if (move.opens !== undefined && resource && !limits.resources.includes(resource.class))
    return { code: "no-access", resource: move.opens, class: resource.class };
  const steps = needs?.done?.filter((step) => position.steps[step] !== "done") ?? [];
  const reason = needs?.reason === undefined ? {} : { reason: needs.reason };
  if (steps.length > 0) return { code: "step-first", steps, ...reason };
  const resources = needs?.opened?.filter((name) => !position.opened.includes(name)) ?? [];
  if (resources.length > 0) return { code: "open-first", resources, ...reason };
  if (gives) {
    const limit = ceiling(scenario, limits, position, gives.authority);
    const given = position.given[gives.authority] ?? 0;
    const amount = giving?.amount ?? gives.amount ?? 1;
    if (given + amount > limit) return { code: "over-authority", authority: gives.authority, limit, given, amount };
  }
  const more = path?.branch?.uses;
  for (const name of Object.keys({ ...uses, ...more }))
    if ((position.stock[name] ?? 0) < (uses?.[name] ?? 0) + (more?.[name] ?? 0)) return { code: "out-of-stock", resource: name };
  return null;
}
