import type { Limits } from "~/engine/limits/schema";
import type { Typing } from "~/engine/scenario/names";
import type { Scenario } from "~/engine/scenario/schema";
import type { Giving } from "./guards";
import type { Move, Path } from "./moves";
import type { Position } from "./position";
import { type Refusal, refusalAt } from "./refusal";

/** A choice that is offered: the way it goes, which a break has not, and the limit that refuses it, if one does. */
export interface MachineStep {
  path: Path | null;
  refusal: Refusal | null;
}

/** Whether a choice is offered here. An amount that is not typed yet is left out. */
export function isOffered(move: Move, position: Position, giving?: Giving): boolean {
  return move.offered(position, giving);
}

/** The way that a choice goes from here: the first whose condition holds, of those for what was typed. */
export function pathAt({ paths }: Move, position: Position, giving?: Giving, typing?: Typing): Path | null {
  for (const path of paths) if (path.typing === typing && path.when(position, giving)) return path;
  return null;
}

/**
 * The only reading of the rules for one choice: whether it is offered (null where it is not), which way it goes, and whether the limits refuse it.
 * Play, XState's guards and the analysis all ask here.
 */
export function stepAt(
  scenario: Scenario,
  limits: Limits,
  position: Position,
  move: Move,
  giving?: Giving,
  typing?: Typing,
): MachineStep | null {
  if (!isOffered(move, position, giving)) return null;
  const path = pathAt(move, position, giving, typing);
  return { path, refusal: refusalAt(scenario, limits, position, move, path, giving) };
}
