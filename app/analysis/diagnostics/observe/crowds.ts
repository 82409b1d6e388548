import { isOffered } from "~/engine/machine/step";
import { STEP_AWAY } from "~/engine/scenario/names";
import type { Visits } from "./visit-positions";

/** The most choices and look-ups that are offered at once at a situation, also those that the limits refuse, and a shortest line there. */
export interface Crowd {
  situation: string;
  offered: number;
  line: string[];
}

export function findCrowds({ graph, nodes, lineTo }: Visits): Crowd[] {
  const most = new Map<string, { offered: number; node: Visits["nodes"][number] }>();
  for (const node of nodes) {
    const { situation, position, end } = node;
    if (end) continue;
    const offered = (graph.rules.moves.get(situation) ?? []).filter((move) => move.name !== STEP_AWAY && isOffered(move, position)).length;
    if (offered > (most.get(situation)?.offered ?? 0)) most.set(situation, { offered, node });
  }
  return [...most].map(([situation, { offered, node }]) => ({ situation, offered, line: lineTo(node) }));
}
