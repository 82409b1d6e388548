import type { AttemptHead } from "~/engine/play/attempt";
import { now } from "~/process/clock.server";
import { newId } from "~/process/new-id.server";
import type { StoredAttempt } from "~/store/attempts";
import { store } from "~/store/open.server";

export type PlayedOn = { kind: "played-on"; attemptId: string } | { kind: "unknown" | "not-ended" | "gate" | "bad-turn" };

const underway = new Map<string, Promise<string>>();

/**
 * A new attempt from before a turn of the person's own ended one: same versions, facts and names, and the log up to there, so that it hides what was hidden.
 * It never counts. Gates are not played on. Asked for twice before anything is played, it is the same attempt.
 */
export async function playOn(subject: string, attemptId: string, turnText: string): Promise<PlayedOn> {
  const stored = await store().attempts.get(attemptId);
  if (!stored || stored.head.subject !== subject) return { kind: "unknown" };
  if (!stored.seal) return { kind: "not-ended" };
  if (stored.head.mode === "gate") return { kind: "gate" };
  const turn = /^\d{1,6}$/.test(turnText) ? Number(turnText) : 0;
  if (turn < 1 || turn > stored.log.length) return { kind: "bad-turn" };
  const key = `${attemptId} ${turn}`;
  const begun = underway.get(key) ?? begin(stored, turn).finally(() => underway.delete(key));
  underway.set(key, begun);
  return { kind: "played-on", attemptId: await begun };
}

async function begin({ head, log }: StoredAttempt, turn: number): Promise<string> {
  const { attempts } = store();
  const untouched = (await attempts.summaries({ subject: head.subject })).find(
    ({ head: { playedOnFrom }, turns, seal }) =>
      playedOnFrom?.attemptId === head.id && playedOnFrom.turn === turn && turns === turn - 1 && !seal,
  );
  if (untouched) return untouched.head.id;
  const { subject, scenarioId, versions, level, mode, seed, variant, facts, surface } = head;
  const made: AttemptHead = {
    id: newId(),
    subject,
    scenarioId,
    versions,
    level,
    mode,
    seed,
    variant,
    facts,
    surface,
    startedAt: now().toISOString(),
    playedOnFrom: { attemptId: head.id, turn },
  };
  await attempts.begin(made);
  for (const [index, entry] of log.slice(0, turn - 1).entries()) {
    const { stored } = await attempts.append(made.id, index + 1, entry);
    if (!stored) throw new Error(`the log of ${made.id} did not take turn ${index + 1} of the attempt that it goes on from`);
  }
  return made.id;
}
