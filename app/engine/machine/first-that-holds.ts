import type { Wording } from "~/engine/scenario/choice";
import type { Condition } from "~/engine/scenario/condition";
import { type ByCondition, valuesOf } from "~/engine/scenario/conditional-value";
import type { Giving, Test } from "./guards";
import type { Position } from "./position";

/** Whatever makes conditions ready to be asked. */
export interface Tests {
  test: (condition: Condition | undefined) => Test;
}

/** Of a list by condition, the first that holds; undefined where none does. Words, bands and values are all chosen here. */
export function firstThatHolds<One extends { when?: Condition | undefined }>(
  { test }: Tests,
  list: readonly One[] | undefined,
  position: Position,
  giving?: Giving,
): One | undefined {
  return list?.find(({ when }) => test(when)(position, giving));
}

/** The value that counts. Throws where none does, which the schema does not let through. */
export function valueAt<Value extends string | number | boolean>(tests: Tests, found: ByCondition<Value>, position: Position): Value {
  const first = firstThatHolds(tests, valuesOf(found), position);
  if (!first) throw new Error(`no value of a list counts: ${JSON.stringify(found)}`);
  return first.is;
}

/** The words that count, not yet filled in; undefined where none do. */
export function textAt(tests: Tests, words: string | Wording | undefined, position: Position, giving?: Giving): string | undefined {
  return typeof words === "string" ? words : firstThatHolds(tests, words, position, giving)?.text;
}
