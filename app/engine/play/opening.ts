import type { Position } from "~/engine/machine/position";
import type { Turn } from "./turn";

/** Where a case stood before its first turn, of one that stands at this position after these turns. */
export function openingOf(turns: readonly Turn[], position: Position): Position {
  return turns[0]?.before ?? position;
}
