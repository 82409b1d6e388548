import type { SubjectId } from "~/engine/play/subject";
import { now } from "~/process/clock.server";
import { newId } from "~/process/new-id.server";
import { shared } from "~/process/shared";
import type { AuditEntry } from "~/store/documents";
import type { Transaction } from "~/store/port";
import type { AuditWhat } from "~/views/audit";

/** When the latest entry was written, in ms since 1970. */
const log = shared("log", () => ({ latest: 0 }));

/** Entries within a second of each other are kept apart in time, so that what one job did stands in its order. */
const BURST_MS = 1_000;

/**
 * Writes down, for good, what was done. `who` and `whom` are subjects, so that the log names nobody who was erased. `to` is the job that makes the change, so that the
 * change and its entry are one write.
 */
export async function audit(
  to: Pick<Transaction, "audit">,
  who: SubjectId,
  what: AuditWhat,
  more: Pick<AuditEntry, "whom" | "before" | "after"> = {},
): Promise<void> {
  await to.audit.append({ id: newId(), at: nextInstant(), who, what, ...more });
}

/** The present instant, or the millisecond after the latest entry, where that is later: no two entries of a process are of the same one. */
function nextInstant(): string {
  const at = now().getTime();
  log.latest = at <= log.latest && log.latest - at < BURST_MS ? log.latest + 1 : at;
  return new Date(log.latest).toISOString();
}
