import { now } from "~/process/clock.server";
import { audit } from "~/services/audit.server";
import type { Sitting } from "~/store/documents";
import { store } from "~/store/open.server";
import { attemptsUnderWay } from "./open-sitting.server";
import { sittingAt } from "./sitting-progress";
import { gateRules } from "./sitting-rules.server";

/** Writes down what has ended in a sitting and, once everything has, decides it. Done again, it changes nothing. Null if there is no such sitting. */
export async function settleSitting(sittingId: string): Promise<Sitting | null> {
  const sitting = await store().sittings.get(sittingId);
  if (!sitting || sitting.endedAt !== null) return sitting;
  const [gate, attempts] = [await gateRules(sitting), await attemptsUnderWay(sitting)];
  return store().together(async (tx) => {
    const stored = await tx.sittings.get(sittingId);
    const settled = stored && sittingAt(stored, gate, attempts, now());
    if (!settled || settled === stored) return stored;
    await tx.sittings.put(settled);
    if (settled.kind === "gate" && settled.endedAt !== null)
      await audit(tx, settled.subject, "sitting-ended", { after: settled.passed === true });
    return settled;
  });
}
