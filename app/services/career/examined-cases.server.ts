import type { Viewer } from "~/services/viewer";
import type { AttemptSummary } from "~/store/attempts";
import { store } from "~/store/open.server";
import { openSitting } from "./open-sitting.server";
import { sittingRunsOutAt } from "./sitting-progress";
import { gateRules } from "./sitting-rules.server";

/** Scenarios that are closed to practice, each until an instant at the latest; null where the sitting may stay open for as long as it likes. */
export type ExaminedCases = ReadonlyMap<string, string | null>;

/**
 * The cases that the viewer has begun in a sitting at a gate that is still open: until it ends, nothing of theirs about the case is shown except at the gate. A case that is drawn and has not begun
 * stays open to practice, since closing it would tell that it comes. `attempts` are theirs, as the page has read them.
 */
export async function examinedCases(viewer: Viewer, attempts: readonly AttemptSummary[]): Promise<ExaminedCases> {
  const begun = attempts.filter(({ head }) => head.mode === "gate");
  const sittings = new Set(begun.flatMap(({ head }) => head.sittingId ?? []));
  const examined = new Map<string, string | null>();
  for (const id of sittings) {
    const sitting = await openSitting(viewer, id);
    if (!sitting || sitting.endedAt !== null) continue;
    const until = sittingRunsOutAt(sitting, await gateRules(sitting));
    for (const { head } of begun)
      if (head.sittingId === id) examined.set(head.scenarioId, until === null ? null : new Date(until).toISOString());
  }
  return examined;
}

/** Whether the viewer may practice this scenario now, and read what they practiced of it; guests sit no gate, so nothing is read for them. */
export async function isExamined(viewer: Viewer, scenarioId: string): Promise<boolean> {
  if (viewer.standing === "guest") return false;
  return (await examinedCases(viewer, await store().attempts.summaries({ subject: viewer.subject, scenarioId }))).has(scenarioId);
}
