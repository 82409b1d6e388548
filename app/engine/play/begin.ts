import { initialTransition } from "xstate";
import type { Position } from "~/engine/machine/position";
import type { Facts } from "~/engine/scenario/schema";
import type { Rules } from "./rules";

/** A case as it stands: the machine's snapshot, and where and what that is. */
export interface CasePosition {
  snapshot: MachineSnapshot;
  /** A situation's name, or an ending's. */
  situation: string;
  position: Position;
  ended: boolean;
  turns: number;
}

export type MachineSnapshot = ReturnType<typeof initialTransition<Rules["machine"]>>[0];

/** The case before its first turn, for one draw of the facts. */
export function begin(rules: Rules, facts: Facts): CasePosition {
  const [snapshot] = initialTransition(rules.machine, facts);
  return toCasePosition(snapshot, 0);
}

export function toCasePosition(snapshot: MachineSnapshot, turns: number): CasePosition {
  return { snapshot, situation: String(snapshot.value), position: snapshot.context, ended: snapshot.status === "done", turns };
}
