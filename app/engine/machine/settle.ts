import type { Position } from "./position";
import type { Interrupt } from "./to-machine";

/** Where a position comes to rest: interrupts take it on, the first that holds each time, until none does or an ending is reached. */
export function settle(
  interrupts: readonly Interrupt[],
  isEnding: (situation: string) => boolean,
  situation: string,
  position: Position,
): { situation: string; position: Position } {
  let at = { situation, position };
  while (!isEnding(at.situation)) {
    const interrupt = interrupts.find(({ holds }) => holds(at.position));
    if (!interrupt) break;
    at = { situation: interrupt.to, position: interrupt.settle(at.position) };
  }
  return at;
}
