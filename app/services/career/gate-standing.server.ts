import type { Evidence } from "~/engine/career/evidence";
import { type GateCandidate, type GateGap, gateGaps } from "~/engine/career/gate-gaps";
import type { Gate } from "~/engine/career/rules";
import { now } from "~/process/clock.server";
import { catalog } from "~/services/catalog/catalog.server";
import { allOf } from "~/services/catalog/list-all.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { Sitting } from "~/store/port";
import { evidenceOf } from "./evidence.server";

/** The gate of this name, or null. */
export function gateOf(name: string): Gate | null {
  const gates = catalog().career?.gates ?? {};
  return Object.hasOwn(gates, name) ? (gates[name] ?? null) : null;
}

export interface Standing {
  evidence: Evidence[];
  sittings: Sitting[];
  missing: GateGap[];
}

/** Where somebody stands before a gate, and all that is missing. */
export async function standingAt(viewer: Viewer, name: string, gate: Gate): Promise<Standing> {
  const evidence = await evidenceOf(viewer.subject);
  const sittings = await sittingsOf(viewer.subject, name);
  const sat = sittings.filter(({ kind }) => kind === "gate");
  const candidate: GateCandidate = {
    atLevel: viewer.level === gate.from,
    baselineDone: sittings.some(({ kind, endedAt }) => kind === "baseline" && endedAt !== null),
    evidence,
    // An appeal that was granted takes its sitting out of the count.
    sittings: sat
      .filter(({ appeal }) => appeal?.answer?.granted !== true)
      .map(({ startedAt, endedAt, passed, signedOff }) => ({
        startedAt: Date.parse(startedAt),
        endedAt: endedAt === null ? null : Date.parse(endedAt),
        passed: passed === true && signedOff?.ready !== false,
      })),
  };
  return { evidence, sittings, missing: gateGaps(gate, candidate, now().getTime()) };
}

/** The sittings of a person at a gate, newest first. */
export async function sittingsOf(subject: string, gate: string): Promise<Sitting[]> {
  const found = await allOf(store().sittings, (sitting) => sitting.subject === subject && sitting.gate === gate);
  return found.sort((one, other) => (one.startedAt < other.startedAt ? 1 : -1));
}
