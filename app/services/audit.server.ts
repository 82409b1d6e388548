import { store } from "~/store/open.server";
import type { AuditEntry } from "~/store/port";
import { now } from "./clock.server";
import { newId } from "./new-id.server";

/** Writes down what somebody did, for good. `who` and `whom` are subjects, so that the log names nobody who was erased. */
export async function audit(who: string, what: string, more: Pick<AuditEntry, "whom" | "before" | "after"> = {}): Promise<void> {
  await store().audit.append({ id: newId(), at: now().toISOString(), who, what, ...more });
}
