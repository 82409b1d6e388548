import type { Counts } from "~/engine/count/counts";
import type { Giving } from "~/engine/machine/guards";
import type { Move, Path } from "~/engine/machine/moves";
import type { Position } from "~/engine/machine/position";
import type { Refusal } from "~/engine/machine/refusal";
import type { Typing } from "~/engine/scenario/names";

/** One choice made, with what it was made of and what it adds to the score. */
export interface Turn {
  number: number;
  situation: string;
  move: Move;
  /** The way it went; none when it was refused in the story, or was a break. */
  path: Path | null;
  giving: Giving | null;
  /** What the trainee typed came to, where something is typed. */
  typing: Typing | null;
  /** Their own words; null also where they have been erased, or a line names no more than what they came to. */
  typed: string | null;
  refusal: Refusal | null;
  before: Position;
  after: Position;
  /** The situation or ending that it led to. */
  to: string;
  counts: Counts;
}

/** An entry that no rules could have let through: not the trainee's doing, but a form's or a file's. */
export type Misplacement =
  | { code: "not-offered" | "ended" }
  | { code: "amount-missing" | "amount-needless" | "amount-invalid"; most?: number }
  | { code: "typed-missing" | "typed-needless" | "typed-long" };
