import { firstThatHolds, type Tests } from "~/engine/machine/first-that-holds";
import type { Position } from "~/engine/machine/position";
import { valuesOf } from "~/engine/scenario/conditional-value";
import type { Fault } from "~/engine/scenario/names";
import type { Ending } from "~/engine/scenario/schema";

/** The critical fault that an ending is for a line that comes to it so; undefined where it is none. */
export function faultAt(tests: Tests, { fault }: Ending, final: Position): Fault | undefined {
  return firstThatHolds(tests, valuesOf(fault), final)?.is;
}
