import { now } from "~/process/clock.server";
import type { Viewer } from "~/services/viewer";
import type { StoredAttempt } from "~/store/attempts";
import type { Sitting } from "~/store/documents";
import { store } from "~/store/open.server";
import { sittingAt } from "./sitting-progress";
import { gateRules } from "./sitting-rules.server";

/** The viewer's own sitting as it stands now, or null if they have none under this id. */
export async function openSitting(viewer: Viewer, sittingId: string): Promise<Sitting | null> {
  const sitting = await store().sittings.get(sittingId);
  if (sitting?.subject !== viewer.subject) return null;
  if (sitting.endedAt !== null) return sitting;
  return sittingAt(sitting, await gateRules(sitting), await attemptsUnderWay(sitting), now());
}

/** The attempts of a sitting that have begun and are not counted yet. */
export async function attemptsUnderWay({ items }: Sitting): Promise<StoredAttempt[]> {
  const begun = items.flatMap(({ attemptId, result }) => (attemptId !== null && result === null ? [attemptId] : []));
  const found = await Promise.all(begun.map((id) => store().attempts.get(id)));
  return found.flatMap((attempt) => attempt ?? []);
}
