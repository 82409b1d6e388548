import { countingPasses, type Evidence, firstPlays } from "./evidence";
import type { Competency, Gate } from "./rules";

const DAY_MS = 24 * 60 * 60 * 1000;

/** A sitting that someone began; instants in milliseconds since 1970. */
export interface PastSitting {
  startedAt: number;
  endedAt: number | null;
  passed: boolean | null;
}

/** What stands between a person and the gate. `until` is an instant in milliseconds since 1970. */
export type GateGap =
  | { code: "level" }
  | { code: "baseline" }
  | { code: "passes"; competency: Competency; have: number; need: number }
  | { code: "days"; competency: Competency; have: number; need: number }
  | { code: "open-sitting" }
  | { code: "waiting"; until: number }
  | { code: "too-many-sittings"; until: number }
  | { code: "passed" };

export interface GateCandidate {
  /** Whether the person is at the gate's own level. */
  atLevel: boolean;
  baselineDone: boolean;
  evidence: readonly Evidence[];
  /** Sittings of this gate, in any order. */
  sittings: readonly PastSitting[];
}

/** All that is still missing at this instant; the gate is open exactly where nothing is. */
export function gateGaps(gate: Gate, { atLevel, baselineDone, evidence, sittings }: GateCandidate, now: number): GateGap[] {
  const missing: GateGap[] = [];
  if (!atLevel) missing.push({ code: "level" });
  if (gate.eligible.baseline && !baselineDone) missing.push({ code: "baseline" });
  const first = firstPlays(evidence);
  for (const competency of gate.competencies) missing.push(...missingIn(gate, competency, first));
  if (sittings.some(({ passed }) => passed === true)) missing.push({ code: "passed" });
  if (sittings.some(({ endedAt }) => endedAt === null)) missing.push({ code: "open-sitting" });
  return [...missing, ...waiting(gate, sittings, now)];
}

/** Days are asked for beside passes: with too few of both, the passes alone are told until there are enough. */
function missingIn(gate: Gate, competency: Competency, first: readonly Evidence[]): GateGap[] {
  const passes = countingPasses(first, gate.from, competency);
  const days = new Set(passes.map(({ day }) => day)).size;
  const { passes: needed, days: neededDays } = gate.eligible;
  if (passes.length < needed) return [{ code: "passes", competency, have: passes.length, need: needed }];
  return days < neededDays ? [{ code: "days", competency, have: days, need: neededDays }] : [];
}

function waiting({ again }: Gate, sittings: readonly PastSitting[], now: number): GateGap[] {
  const ended = sittings.flatMap(({ endedAt, passed }) => (endedAt !== null && passed !== true ? [endedAt] : []));
  const until = Math.max(...ended) + again.afterDays * DAY_MS;
  const starts = sittings.map(({ startedAt }) => startedAt).sort((one, other) => one - other);
  // The sitting whose window must have closed before another may begin.
  const blocking = starts.at(-again.sittings);
  const free = (blocking ?? Number.NEGATIVE_INFINITY) + again.withinDays * DAY_MS;
  const missing: GateGap[] = [];
  if (now < until) missing.push({ code: "waiting", until });
  if (now < free) missing.push({ code: "too-many-sittings", until: free });
  return missing;
}
