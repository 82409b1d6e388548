import { type Candidate, type Missing, missingFor } from "~/engine/career/missing";
import type { Gate } from "~/engine/career/rules";
import { now } from "~/process/clock.server";
import type { Viewer } from "~/services/viewer";
import type { CareerRecord } from "./career-record.server";

/** Everything that stands between the viewer and a gate; empty exactly when the gate is open to them. */
export function missingAtGate({ level }: Viewer, name: string, gate: Gate, { evidence, sittings }: CareerRecord): Missing[] {
  const here = sittings.filter((sitting) => sitting.gate === name);
  const candidate: Candidate = {
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
  return missingFor(gate, candidate, now().getTime());
}
