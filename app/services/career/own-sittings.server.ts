import { now } from "~/process/clock.server";
import type { Viewer } from "~/services/viewer";
import type { Sitting } from "~/store/documents";
import { store } from "~/store/open.server";
import { type SittingAttempt, sittingAt } from "./sitting-progress";
import { gateRules } from "./sitting-rules.server";

/** The viewer's sittings as they stand now, newest first; `attempts` are theirs, which the page has read. */
export async function ownSittings({ subject }: Viewer, attempts: readonly SittingAttempt[]): Promise<Sitting[]> {
  const at = now();
  const stored = await store().sittings.of(subject);
  return Promise.all(
    stored.map(async (sitting) => (sitting.endedAt === null ? sittingAt(sitting, await gateRules(sitting), attempts, at) : sitting)),
  );
}
