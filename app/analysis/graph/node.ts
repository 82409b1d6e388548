import type { Giving } from "~/engine/machine/guards";
import type { Move, Path } from "~/engine/machine/moves";
import type { Position } from "~/engine/machine/position";
import type { Refusal } from "~/engine/machine/refusal";
import type { Typing } from "~/engine/scenario/names";
import type { End } from "~/engine/scoring/result";
import type { Tally } from "./tally";

/** A position that the rules can tell from others, at a situation or an ending. */
export interface Node {
  id: number;
  situation: string;
  /** Cut down to what a rule may still read. */
  position: Position;
  /** The numbers of what was said and of the rest: equal for positions that agree in it. */
  said: number;
  rest: number;
  /** What counts at an ending; null at situations. */
  end: End | null;
  edges: Edge[] | null;
  /** Whether the limits refuse something that can be chosen or typed here; known with the edges. */
  refuses: boolean;
}

/** One choice with one amount, or one class of what can be typed, the way it goes from a node, and what it adds to the sums. */
export interface Edge {
  from: Node;
  move: Move;
  giving: Giving | null;
  /** What was typed comes to, where something is typed. */
  typing: Typing | null;
  /** Null where the limits refused it. */
  path: Path | null;
  refusal: Refusal | null;
  tally: Tally;
  to: Node;
}
