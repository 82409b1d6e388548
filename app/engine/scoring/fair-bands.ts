import { byKind, judgedLists } from "~/engine/count/money";
import { firstThatHolds } from "~/engine/machine/first-that-holds";
import type { Position } from "~/engine/machine/position";
import type { Rules } from "~/engine/play/rules";
import type { Bands } from "./formula";

/** The fair band of each kind of money that counts: the first whose condition holds at the end. */
export function fairBands(rules: Rules, final: Position): Bands {
  const lists = judgedLists(rules.scenario, rules.model);
  return byKind((kind) => firstThatHolds(rules, lists[kind], final));
}
