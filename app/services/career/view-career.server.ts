import { firstPlays, soloPasses } from "~/engine/career/evidence";
import type { Gate } from "~/engine/career/rules";
import { limitsOf } from "~/engine/limits/schema";
import { catalog } from "~/services/catalog/catalog.server";
import { ladder } from "~/services/catalog/ladder.server";
import type { Viewer } from "~/services/viewer";
import type { Sitting } from "~/store/documents";
import type { CareerView, GateView, Rung } from "~/views/career";
import type { SittingCard } from "~/views/sitting";
import { type CareerRecord, careerRecord } from "./career-record.server";
import { gapsAtGate } from "./gaps-at-gate.server";
import { sittingState } from "./sitting-state";

/** The ladder, and where one stands on it. */
export async function viewCareer(viewer: Viewer): Promise<CareerView> {
  const { career, limits } = catalog();
  const at = ladder().indexOf(viewer.level);
  const rungs = ladder().map((level, index): Rung => {
    const { authority, process, kinds } = limitsOf(limits, level);
    return {
      level,
      reached: index <= at,
      here: index === at,
      authority: Object.entries(authority).flatMap(([kind, most]) => {
        const shared = kinds[kind];
        return shared && most > 0 ? [{ title: shared.title, unit: shared.unit, most }] : [];
      }),
      approver: process.approver,
    };
  });
  const record = await careerRecord(viewer);
  const found = Object.entries(career?.gates ?? {}).find(([, { from }]) => from === viewer.level);
  return {
    level: viewer.level,
    ladder: rungs,
    gate: found ? toGateView(viewer, found[0], found[1], record) : null,
    sittings: record.sittings.filter(({ kind, endedAt }) => kind === "gate" && endedAt !== null).map(toSittingCard),
    version: career?.version ?? "",
  };
}

function toGateView(viewer: Viewer, name: string, gate: Gate, record: CareerRecord): GateView {
  const first = firstPlays(record.evidence);
  const sittings = record.sittings.filter((sitting) => sitting.gate === name);
  const competencies = gate.competencies.map((competency) => {
    const passes = soloPasses(first, gate.from, competency);
    const counting = passes.filter(({ current }) => current);
    return {
      competency,
      passes: counting.length,
      need: gate.eligible.passes,
      days: new Set(counting.map(({ day }) => day)).size,
      needDays: gate.eligible.days,
      stale: passes.length - counting.length,
    };
  });
  const open = sittings.find(({ kind, endedAt }) => kind === "gate" && endedAt === null);
  const baseline = sittings.find(({ kind }) => kind === "baseline");
  return {
    name,
    opens: gate.opens,
    variants: gate.each * gate.competencies.length,
    rules: gate,
    missing: gapsAtGate(viewer, name, gate, record),
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
