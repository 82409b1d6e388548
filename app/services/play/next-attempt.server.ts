import { drawSurface } from "~/engine/play/draw";
import { scenarioFormat } from "~/engine/scenario/scenario-format";
import { now } from "~/process/clock.server";
import { derivedId } from "~/process/derived-id.server";
import { openSitting } from "~/services/career/open-sitting.server";
import { settleSitting } from "~/services/career/settle-sitting.server";
import { readVersion } from "~/services/catalog/read-version.server";
import type { Viewer } from "~/services/viewer";
import type { Sitting, SittingItem } from "~/store/documents";
import { store } from "~/store/open.server";
import { beginAttempt } from "./begin-attempt.server";

/** Leads to the attempt of the viewer's sitting that is under way, or begins the next. The first attempt counts: what has begun is never begun again. Null if nothing is left. */
export async function nextAttempt(viewer: Viewer, sittingId: string): Promise<string | null> {
  const sitting = (await openSitting(viewer, sittingId)) && (await settleSitting(sittingId));
  const index = sitting?.items.findIndex(({ result }) => result === null) ?? -1;
  const item = sitting?.items[index];
  if (!sitting || !item) return null;
  const attemptId = item.attemptId ?? derivedId("attempt of a sitting", sittingId, sitting.startedAt, index);
  await store().sittings.change(
    sittingId,
    (stored) =>
      stored && {
        ...stored,
        items: stored.items.map((one, at) => (at === index ? { ...one, attemptId: one.attemptId ?? attemptId } : one)),
      },
  );
  await beginCase(sitting, item, attemptId);
  return attemptId;
}

/** Begins a case of a sitting by the versions that the sitting was frozen at. */
async function beginCase(sitting: Sitting, { scenarioId, variant, scenario, seed }: SittingItem, attemptId: string): Promise<void> {
  if (await store().attempts.get(attemptId)) return;
  const frozen = await readVersion(scenarioFormat, scenario);
  if (!frozen) throw new Error(`the version ${scenario}, at which a sitting was frozen, is not kept in the data folder`);
  await beginAttempt({
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
  });
}
