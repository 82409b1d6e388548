import { type Move, typingsOf } from "~/engine/machine/moves";
import type { Position } from "~/engine/machine/position";
import type { Choice } from "~/engine/scenario/choice";
import type { Typing } from "~/engine/scenario/names";

/**
 * What can come of typing at a position, the two classes of everything that can be typed. The value of a fact is typed rightly from when it is known: before, that would be a
 * guess, and nobody's plan.
 */
export function typingsAt({ known }: Pick<Position, "known">, { choice }: Move): readonly (Typing | undefined)[] {
  const fact = factToKnow(choice);
  return fact === undefined || known.includes(fact) ? typingsOf(choice) : ONLY_SLIP;
}
const ONLY_SLIP: readonly Typing[] = ["slip"];

/** The fact that has to be known before what is typed here can be right. */
export function factToKnow({ types }: Pick<Choice, "types">): string | undefined {
  const right = types?.right;
  return typeof right === "object" && !Array.isArray(right) ? right.fact : undefined;
}
