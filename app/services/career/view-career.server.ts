import { countingPasses } from "~/engine/career/evidence";
import type { Missing } from "~/engine/career/missing";
import type { Competency, Gate } from "~/engine/career/rules";
import { type LevelId, levels } from "~/engine/limits/schema";
import { catalog } from "~/services/catalog/catalog.server";
import type { Viewer } from "~/services/viewer";
import type { Sitting } from "~/store/port";
import { type CareerRecord, careerRecord } from "./career-record.server";
import { missingAtGate } from "./missing-at-gate.server";
import { sittingState } from "./sitting-state";

export interface Rung {
  level: LevelId;
  reached: boolean;
  here: boolean;
  authority: { title: string; unit: "money" | "times"; most: number }[];
  approver: string;
}

export interface CompetencyLine {
  competency: Competency;
  passes: number;
  need: number;
  days: number;
  needDays: number;
  /** Passes that no longer count, since the limits have changed. */
  stale: number;
}

export interface GateView {
  name: string;
  opens: LevelId;
  variants: number;
  rules: Gate;
  /** What stands in the way; empty exactly where the gate is open. */
  missing: Missing[];
  competencies: CompetencyLine[];
  /** The one under way. */
  sitting: SittingCard | null;
  baseline: SittingCard | null;
}

export interface SittingCard {
  id: string;
  startedAt: string;
  endedAt: string | null;
  done: number;
  of: number;
  state: "open" | "not-passed" | "in-review" | "signed-off" | "not-signed-off" | "done";
  certificateId: string | null;
}

export interface CareerView {
  level: LevelId;
  ladder: Rung[];
  /** The gate of one's own level, or null where there is none. */
  gate: GateView | null;
  /** Sittings that have ended, at any gate, newest first. */
  sittings: SittingCard[];
  version: string;
  /** All rules of the career, as they are written. */
  written: string;
}

/** The ladder, and where one stands on it. */
export async function viewCareer(viewer: Viewer): Promise<CareerView> {
  const { career, limits } = catalog();
  const at = levels.indexOf(viewer.level);
  const ladder = levels.map((level, index) => ({
    level,
    reached: index <= at,
    here: index === at,
    authority: Object.entries(limits.levels[level].authority).flatMap(([kind, most]) => {
      const shared = limits.authority[kind];
      return shared && most > 0 ? [{ title: shared.title, unit: shared.unit, most }] : [];
    }),
    approver: limits.levels[level].process.approver,
  }));
  const record = await careerRecord(viewer);
  const found = Object.entries(career?.gates ?? {}).find(([, { from }]) => from === viewer.level);
  return {
    level: viewer.level,
    ladder,
    gate: found ? toGateView(viewer, found[0], found[1], record) : null,
    sittings: record.sittings.filter(({ kind, endedAt }) => kind === "gate" && endedAt !== null).map(toSittingCard),
    version: career?.version ?? "",
    written: JSON.stringify(career, null, 2),
  };
}

function toGateView(viewer: Viewer, name: string, gate: Gate, record: CareerRecord): GateView {
  const { evidence } = record;
  const sittings = record.sittings.filter((sitting) => sitting.gate === name);
  const competencies = gate.competencies.map((competency) => {
    const counting = countingPasses(evidence, gate.from, competency);
    const regardless = countingPasses(
      evidence.map((one) => ({ ...one, current: true })),
      gate.from,
      competency,
    );
    return {
      competency,
      passes: counting.length,
      need: gate.eligible.passes,
      days: new Set(counting.map(({ day }) => day)).size,
      needDays: gate.eligible.days,
      stale: regardless.length - counting.length,
    };
  });
  const open = sittings.find(({ kind, endedAt }) => kind === "gate" && endedAt === null);
  const baseline = sittings.find(({ kind }) => kind === "baseline");
  return {
    name,
    opens: gate.opens,
    variants: gate.each * gate.competencies.length,
    rules: gate,
    missing: missingAtGate(viewer, name, gate, record),
    competencies,
    sitting: open ? toSittingCard(open) : null,
    baseline: baseline ? toSittingCard(baseline) : null,
  };
}

function toSittingCard(sitting: Sitting): SittingCard {
  const { id, startedAt, endedAt, items, certificateId } = sitting;
  return {
    id,
    startedAt,
    endedAt,
    done: items.filter(({ result }) => result !== null).length,
    of: items.length,
    state: sittingState(sitting),
    certificateId,
  };
}
