import { type GateCandidate, type GateGap, gateGaps } from "~/engine/career/gate-gaps";
import type { Gate } from "~/engine/career/rules";
import { now } from "~/process/clock.server";
import type { Viewer } from "~/services/viewer";
import type { CareerRecord } from "./career-record.server";

/** Everything that stands between the viewer and a gate; empty exactly when the gate is open to them. */
export function gapsAtGate({ level }: Viewer, name: string, gate: Gate, { evidence, sittings }: CareerRecord): GateGap[] {
  const here = sittings.filter((sitting) => sitting.gate === name);
  const candidate: GateCandidate = {
    atLevel: level === gate.from,
    baselineDone: here.some(({ kind, endedAt }) => kind === "baseline" && endedAt !== null),
    evidence,
    // An appeal that was granted takes its sitting out of the count.
    sittings: here
      .filter(({ kind, appeal }) => kind === "gate" && appeal?.answer?.granted !== true)
      .map(({ startedAt, endedAt, passed, signedOff }) => ({
        startedAt: Date.parse(startedAt),
        endedAt: endedAt === null ? null : Date.parse(endedAt),
        passed: passed === true && signedOff?.ready !== false,
      })),
  };
  return gateGaps(gate, candidate, now().getTime());
}
