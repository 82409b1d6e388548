import type { DearTurn } from "~/engine/play/attempt";
import type { StoredAttempt } from "~/store/attempts";
import { judgementOf } from "./judgements.server";
import { roundTurns } from "./rounded-turns";
import { hasWorker } from "./worker.server";

const MOST = 3;
/** The debrief that comes next waits for the same judgement, so this delays nobody, unless the worker is stuck. */
const PATIENCE_MS = 10_000;

/** The turns of an ended attempt that were mistakes or worse, dearest first; none where its case cannot be explored. */
export async function dearTurns(stored: StoredAttempt): Promise<DearTurn[]> {
  const turns = (await judgementOf(stored))?.turns ?? [];
  const worth = roundTurns(turns);
  return turns
    .map(({ number, verdict }, index) => ({ turn: number, points: worth[index]?.loss ?? 0, verdict }))
    .filter(({ verdict }) => verdict === "mistake" || verdict === "turning-point" || verdict === "critical")
    .sort((one, other) => other.points - one.points)
    .slice(0, MOST);
}

/** The same where a worker finds them in time, and nothing where none does: what someone wrote is not kept waiting for it, nor lost. */
export async function dearTurnsInTime(stored: StoredAttempt): Promise<DearTurn[] | undefined> {
  if (!hasWorker()) return undefined;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((done) => {
    timer = setTimeout(done, PATIENCE_MS, undefined);
  });
  try {
    return await Promise.race([dearTurns(stored), late]);
  } catch {
    // The debrief asks again, and reports it.
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
