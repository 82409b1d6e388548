import { firstThatHolds } from "~/engine/machine/first-that-holds";
import type { Position } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";
import type { Band } from "./formula";

/** The fair band that counts, or undefined: the first whose condition holds at the end. */
export function fairBand(rules: Rules, final: Position): Band | undefined {
  return firstThatHolds(rules, rules.scenario.fair, final);
}
