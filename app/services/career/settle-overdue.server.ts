import { store } from "~/store/open.server";
import { raiseLevel } from "./raise-level.server";
import { settleSitting } from "./settle-sitting.server";
import { careerRules } from "./sitting-rules.server";

/**
 * Does what nobody's request will: ends sittings whose time ran out, and finishes what the process was killed in the middle of. Done again, it changes nothing. One that cannot be settled
 * keeps none of the others from it; the first such failure is thrown at the end.
 */
export async function settleOverdue(): Promise<void> {
  const failures: unknown[] = [];
  for (const { id, endedAt } of await store().sittings.unfinished()) {
    const settled = endedAt === null ? settleSitting(id) : finishSignOff(id);
    await settled.catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

/** Raises the level of a sitting that an older Greenroom, which wrote it in several steps, was killed after signing off. */
async function finishSignOff(sittingId: string): Promise<void> {
  const sitting = await store().sittings.get(sittingId);
  const career = sitting && (await careerRules(sitting));
  if (!career) return;
  await store().together(async (tx) => {
    const stored = await tx.sittings.get(sittingId);
    if (stored?.signedOff?.ready && stored.certificateId === null) await raiseLevel(tx, stored, career);
  });
}
