import type { SubjectId } from "~/engine/play/subject";
import { now } from "~/process/clock.server";
import { newId } from "~/process/new-id.server";
import type { AuditEntry, Transaction } from "~/store/port";
import type { AuditWhat } from "~/views/audit";

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
  await to.audit.append({ id: newId(), at: now().toISOString(), who, what, ...more });
}
