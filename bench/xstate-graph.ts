import { getAdjacencyMap, getShortestPaths, getSimplePaths } from "xstate/graph";
import { REFUSED } from "~/engine/machine/to-machine";
import type { MachineSnapshot } from "~/engine/play/begin";
import type { Rules } from "~/engine/play/rules";

/** What tells two snapshots apart: their whole context, as XState does it by itself, or the least that the layered scenario allows. */
const serialize = {
  all: ({ value, context }: MachineSnapshot) => JSON.stringify({ value, context }),
  situation: ({ value }: MachineSnapshot) => String(value),
  lookUps: ({ value, context, status }: MachineSnapshot) => (status === "done" ? String(value) : `${value} ${[...context.opened].sort()}`),
};

const filterEvents = (_: unknown, { type }: { type: string }) => type !== REFUSED;

/** How many lines to an ending XState's graph package lists. It scores none of them. Null where it did not end in time. */
export function linesByXState({ machine }: Rules, tells: "all" | "situation", mostMs: number): number | null {
  const late = new Error("out of time");
  const start = process.cpuUsage();
  let asked = 0;
  const serializeState = (snapshot: MachineSnapshot) => {
    asked += 1;
    if (asked % 1_000 === 0) {
      const { user, system } = process.cpuUsage(start);
      if (user + system > mostMs * 1_000) throw late;
    }
    return serialize[tells](snapshot);
  };
  try {
    return getSimplePaths(machine, { input: {}, filterEvents, serializeState, toState: ({ status }) => status === "done" }).length;
  } catch (error) {
    if (error === late) return null;
    throw error;
  }
}

/** To how many situations and endings XState's graph package finds a way. */
export function reachByXState({ machine }: Rules): number {
  return getShortestPaths(machine, { input: {}, filterEvents, serializeState: serialize.situation }).length;
}

/** How many positions XState's graph package meets when it is told what tells them apart. It counts no lines and scores nothing. */
export function positionsByXState({ machine }: Rules): number {
  return Object.keys(getAdjacencyMap(machine, { input: {}, filterEvents, serializeState: serialize.lookUps })).length;
}
