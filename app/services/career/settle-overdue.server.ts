import { allOf } from "~/services/catalog/list-all.server";
import { store } from "~/store/open.server";
import { raiseLevel } from "./raise-level.server";
import { settleSitting } from "./settle-sitting.server";

const EVERY = 5 * 60_000;

/** Does what nobody's request will: ends sittings whose time ran out, and finishes what the process was killed in the middle of. Done again, it changes nothing. */
export async function settleOverdue(): Promise<void> {
  const unfinished = await allOf(
    store().sittings,
    ({ endedAt, signedOff, certificateId }) => endedAt === null || (signedOff?.ready === true && certificateId === null),
  );
  for (const sitting of unfinished) {
    if (sitting.endedAt === null) await settleSitting(sitting.id);
    else await raiseLevel(sitting);
  }
}

/** Settles what is overdue every few minutes. Returns how to stop, which waits for what is under way. */
export function settleRegularly(report: (error: unknown) => void): () => Promise<void> {
  let underway: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    underway = underway.then(settleOverdue).catch(report);
  }, EVERY);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await underway;
  };
}
