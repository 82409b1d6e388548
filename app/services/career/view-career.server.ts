import { countingPasses } from "~/engine/career/evidence";
import type { Gate } from "~/engine/career/rules";
import { limitsOf } from "~/engine/limits/schema";
import { catalog } from "~/services/catalog/catalog.server";
import { ladder } from "~/services/catalog/ladder.server";
import type { Viewer } from "~/services/viewer";
import type { Sitting } from "~/store/port";
import type { CareerView, GateView, Rung } from "~/views/career";
import type { SittingCard, SittingState } from "~/views/sitting";
import { type Standing, sittingsOf, standingAt } from "./gate-standing.server";

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
  const found = Object.entries(career?.gates ?? {}).find(([, { from }]) => from === viewer.level);
  const gate = found && toGateView(found[0], found[1], await standingAt(viewer, found[0], found[1]));
  const ended: SittingCard[] = [];
  for (const name of Object.keys(career?.gates ?? {}))
    for (const sitting of await sittingsOf(viewer.subject, name))
      if (sitting.kind === "gate" && sitting.endedAt !== null) ended.push(toSittingCard(sitting));
  return {
    level: viewer.level,
    ladder: rungs,
    gate: gate ?? null,
    sittings: ended,
    version: career?.version ?? "",
    written: JSON.stringify(career, null, 2),
  };
}

function toGateView(name: string, gate: Gate, { evidence, sittings, missing }: Standing): GateView {
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
    missing,
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
    state: stateOf(sitting),
    certificateId,
  };
}

export function stateOf({ kind, endedAt, passed, signedOff }: Sitting): SittingState {
  if (endedAt === null) return "open";
  if (kind === "baseline") return "done";
  if (passed !== true) return "not-passed";
  if (signedOff === null) return "in-review";
  return signedOff.ready ? "signed-off" : "not-signed-off";
}
