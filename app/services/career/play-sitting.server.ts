import { careerFormat } from "~/engine/career/career-format";
import { decide } from "~/engine/career/decide";
import type { CareerFile, Gate } from "~/engine/career/rules";
import type { AttemptHead } from "~/engine/play/attempt";
import { drawSurface } from "~/engine/play/draw";
import { isOverdue } from "~/engine/play/gate-time";
import { scenarioFormat } from "~/engine/scenario/scenario-format";
import { now } from "~/process/clock.server";
import { newId } from "~/process/new-id.server";
import { audit } from "~/services/audit.server";
import { readVersion } from "~/services/catalog/read-version.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { Sitting, SittingItem } from "~/store/port";

/** One's own sitting, with what has ended since counted; null where one has none of this id. */
export async function openSitting(viewer: Viewer, sittingId: string): Promise<Sitting | null> {
  const sitting = await store().sittings.get(sittingId);
  return sitting?.subject === viewer.subject ? settle(sitting) : null;
}

/** Leads to the attempt that is under way, or begins the next. The first attempt counts: what has begun is never begun again. Null: nothing is left. */
export async function nextAttempt(viewer: Viewer, sittingId: string): Promise<string | null> {
  const sitting = await openSitting(viewer, sittingId);
  if (!sitting || sitting.endedAt !== null) return null;
  const attemptId = newId();
  const changed = await store().sittings.change(sittingId, (stored) => {
    const at = stored?.items.findIndex(({ result }) => result === null) ?? -1;
    const item = stored?.items[at];
    if (!stored || !item || item.attemptId !== null) return stored;
    return { ...stored, items: stored.items.map((one, index) => (index === at ? { ...one, attemptId } : one)) };
  });
  const item = changed?.items.find(({ result }) => result === null);
  if (!changed || !item?.attemptId) return null;
  // Whoever came second finds the attempt begun, or begins the same one, which a crash kept from being.
  if (!(await store().attempts.get(item.attemptId))) await begin(changed, item, item.attemptId);
  return item.attemptId;
}

const beginning = new Map<string, Promise<void>>();

function begin(sitting: Sitting, item: SittingItem, attemptId: string): Promise<void> {
  const underway = beginning.get(attemptId) ?? beginOnce(sitting, item, attemptId).finally(() => beginning.delete(attemptId));
  beginning.set(attemptId, underway);
  return underway;
}

async function beginOnce(sitting: Sitting, { scenarioId, variant, scenario, seed }: SittingItem, attemptId: string): Promise<void> {
  if (await store().attempts.get(attemptId)) return;
  const frozen = await readVersion(scenarioFormat, scenario);
  if (!frozen) throw new Error(`the version ${scenario}, at which a sitting was frozen, is not kept in the data folder`);
  const head: AttemptHead = {
    id: attemptId,
    subject: sitting.subject,
    scenarioId,
    versions: { scenario, ...sitting.versions },
    level: sitting.level,
    mode: sitting.kind === "gate" ? "gate" : "solo",
    seed,
    variant,
    facts: frozen.variants[variant]?.facts ?? {},
    surface: drawSurface(frozen, seed),
    startedAt: now().toISOString(),
    sittingId: sitting.id,
  };
  await store().attempts.begin(head);
}

/** Counts what has ended, and decides once everything has. */
async function settle(sitting: Sitting): Promise<Sitting> {
  if (sitting.endedAt !== null) return sitting;
  const items = await Promise.all(sitting.items.map(settled));
  if (items.every((item, at) => item === sitting.items[at])) return sitting;
  const gate = await gateRules(sitting);
  let endsHere = false;
  const changed = await store().sittings.change(sitting.id, (stored) => {
    if (!stored || stored.endedAt !== null) return stored;
    const merged = stored.items.map((item, at) =>
      item.result === null && item.attemptId === items[at]?.attemptId ? (items[at] ?? item) : item,
    );
    endsHere = merged.every(({ result }) => result !== null);
    if (!endsHere) return { ...stored, items: merged };
    const passed = stored.kind === "gate" && gate ? decide(gate, merged.map(toSealed)).passed : null;
    return { ...stored, items: merged, endedAt: now().toISOString(), passed };
  });
  if (endsHere && sitting.kind === "gate") await audit(sitting.subject, "sitting-ended", { after: changed?.passed === true });
  return changed ?? sitting;
}

async function settled(item: SittingItem): Promise<SittingItem> {
  if (item.result !== null || item.attemptId === null) return item;
  const attempt = await store().attempts.get(item.attemptId);
  if (!attempt) return item;
  if (attempt.seal) return { ...item, result: { passed: attempt.seal.passed, faults: attempt.seal.faults } };
  return isOverdue(attempt.head, now()) ? { ...item, result: { passed: false, faults: [] } } : item;
}

export function toSealed({ competency, result }: SittingItem) {
  return { competency, passed: result?.passed ?? false, faults: result?.faults ?? [] };
}

/** The gate as its rules stood when the sitting began. */
export async function gateRules(sitting: Sitting): Promise<Gate | null> {
  return (await careerRules(sitting))?.gates[sitting.gate] ?? null;
}

/** The career's rules as they stood when the sitting began: by them it is drawn, decided, marked and signed. */
export function careerRules({ rules }: Sitting): Promise<CareerFile | null> {
  return readVersion(careerFormat, rules);
}
