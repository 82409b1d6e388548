import type { SubjectId } from "~/engine/play/subject";
import { now } from "~/process/clock.server";
import { newId } from "~/process/new-id.server";
import { store } from "~/store/open.server";
import type { AuditEntry } from "~/store/port";
import type { AuditWhat } from "~/views/audit";

/** Writes down, for good, what was done. `who` and `whom` are subjects, so that the log names nobody who was erased. */
export async function audit(who: SubjectId, what: AuditWhat, more: Pick<AuditEntry, "whom" | "before" | "after"> = {}): Promise<void> {
  await store().audit.append({ id: newId(), at: now().toISOString(), who, what, ...more });
}
