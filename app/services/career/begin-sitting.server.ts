import { randomInt } from "node:crypto";
import { type DrawnSitting, drawSitting, type SittingVariant } from "~/engine/career/draw-sitting";
import type { Gate } from "~/engine/career/rules";
import { now } from "~/process/clock.server";
import { nextDerivedId } from "~/process/derived-id.server";
import { audit } from "~/services/audit.server";
import { catalog } from "~/services/catalog/catalog.server";
import { keepVersion } from "~/services/catalog/keep-version.server";
import type { Viewer } from "~/services/viewer";
import type { Sitting } from "~/store/documents";
import { store } from "~/store/open.server";
import { type CareerRecord, careerRecord } from "./career-record.server";
import { colleaguesAmong } from "./colleagues";
import { gapsAtGate } from "./gaps-at-gate.server";
import { gateByName } from "./gate-by-name.server";
import { type KnownPool, knownPool } from "./known-pool";
import { settleSitting } from "./settle-sitting.server";
import { sittingPool } from "./sitting-pool.server";

export type SittingBegun = { kind: "begun"; sittingId: string } | { kind: "unknown" | "missing" | "short" };

/** Begins a sitting at a gate, or the baseline before it. Asked for twice at once, or while one is open, it is the same sitting. */
export async function beginSitting(viewer: Viewer, name: string, kind: Sitting["kind"]): Promise<SittingBegun> {
  const gate = gateByName(name);
  if (!gate) return { kind: "unknown" };
  const record = await careerRecord(viewer);
  const theirs = record.sittings.filter((one) => one.gate === name && one.kind === kind);
  const open = theirs.find(({ endedAt }) => endedAt === null);
  if (open) return { kind: "begun", sittingId: open.id };
  const missing = gapsAtGate(viewer, name, gate, record);
  if (kind === "gate" ? missing.length > 0 : missing.some(({ code }) => code === "level")) return { kind: "missing" };
  // What ran out of time may not be written down yet.
  for (const { id } of theirs) await settleSitting(id);
  const drawn = draw(gate, kind, kind === "gate" ? await reservedFor(viewer, gate) : practiceFor(gate, name, record));
  if ("short" in drawn) return { kind: "short" };
  const known = theirs.map((one) => one.id);
  const id = nextDerivedId(known, "sitting", viewer.subject, name, kind);
  const made = await freeze(viewer, name, gate, kind, drawn.variants, id);
  await store().together(async (tx) => {
    if (await tx.sittings.get(id)) return;
    await tx.sittings.put(made);
    await audit(tx, viewer.subject, kind === "gate" ? "sitting-begun" : "baseline-begun", { after: id });
  });
  return { kind: "begun", sittingId: id };
}

function draw({ competencies, each }: Gate, kind: Sitting["kind"], { pool, met }: KnownPool): DrawnSitting {
  const many = kind === "gate" ? each : (catalog().career?.baseline.each ?? 1);
  return drawSitting({ competencies, each: many }, pool, met, () => randomInt(2 ** 32) / 2 ** 32);
}

async function reservedFor({ subject, teams }: Viewer, { from }: Gate): Promise<KnownPool> {
  const team = colleaguesAmong(await store().people.all(), teams);
  return knownPool(sittingPool(from, "gate"), await store().sittings.meetings(), { own: subject, team });
}

/** Nothing hangs on a baseline: it only repeats itself as late as it can. */
function practiceFor({ from }: Gate, name: string, { sittings }: CareerRecord): KnownPool {
  const own = sittings.filter((one) => one.gate === name).flatMap(({ items }) => items);
  return { pool: sittingPool(from, "baseline"), met: { own, team: [] } };
}

/** Keeps the versions of everything that the sitting is played and judged by. */
async function freeze(
  viewer: Viewer,
  name: string,
  gate: Gate,
  kind: Sitting["kind"],
  variants: readonly SittingVariant[],
  id: string,
): Promise<Sitting> {
  const { entries, versions } = catalog();
  if (!versions.career) throw new Error(`the gate ${name} has no rules`);
  for (const version of [versions.limits, versions.model, versions.career]) await keepVersion(version);
  const items: Sitting["items"] = [];
  for (const { scenarioId, variant, competency } of variants) {
    const entry = entries.get(scenarioId);
    if (!entry) throw new Error(`the sitting drew ${scenarioId}, which is not in the catalog`);
    await keepVersion(entry.version);
    items.push({
      scenarioId,
      variant,
      competency,
      scenario: entry.version.hash,
      seed: randomInt(1_000_000),
      attemptId: null,
      result: null,
    });
  }
  return {
    id,
    kind,
    gate: name,
    subject: viewer.subject,
    level: gate.from,
    rules: versions.career.hash,
    startedAt: now().toISOString(),
    endedAt: null,
    items,
    versions: { limits: versions.limits.hash, model: versions.model.hash },
    passed: null,
    reviews: [],
    signedOff: null,
    certificateId: null,
    appeal: null,
  };
}
