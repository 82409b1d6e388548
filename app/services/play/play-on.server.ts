import type { AttemptHead } from "~/engine/play/attempt";
import { isSameEntry } from "~/engine/play/entries";
import { now } from "~/process/clock.server";
import { nextDerivedId } from "~/process/derived-id.server";
import { isExamined } from "~/services/career/examined-cases.server";
import type { Viewer } from "~/services/viewer";
import type { StoredAttempt } from "~/store/attempts";
import { store } from "~/store/open.server";
import { beginAttempt } from "./begin-attempt.server";
import { ownAttempt } from "./own-attempt.server";

export type PlayedOn =
  | { kind: "played-on"; attemptId: string }
  | { kind: "examined"; scenarioId: string }
  | { kind: "unknown" | "not-ended" | "gate" | "bad-turn" };

/**
 * A new attempt from before a turn of the viewer's own ended one: same versions, facts and names, and the log up to there, so that it hides what was hidden.
 * It never counts. Gates are not played on, nor is a case that the viewer's open sitting examines. Until something is played in it, asking again leads to the same attempt.
 */
export async function playOn(viewer: Viewer, attemptId: string, turnText: string): Promise<PlayedOn> {
  const stored = await ownAttempt(viewer, attemptId);
  if (!stored) return { kind: "unknown" };
  if (!stored.seal) return { kind: "not-ended" };
  if (stored.head.mode === "gate") return { kind: "gate" };
  const { scenarioId } = stored.head;
  if (await isExamined(viewer, scenarioId)) return { kind: "examined", scenarioId };
  const turn = /^\d{1,6}$/.test(turnText) ? Number(turnText) : 0;
  if (turn < 1 || turn > stored.log.length) return { kind: "bad-turn" };
  const id = await untouchedFrom(stored, turn);
  await beginAttempt(toHead(stored, turn, id));
  await copyLog(stored, turn, id);
  return { kind: "played-on", attemptId: id };
}

/** The one played on from there in which nothing has been played yet, or the next: its id is made from the attempt, the turn and how many there are. */
async function untouchedFrom({ head, log }: StoredAttempt, turn: number): Promise<string> {
  const others = (await store().attempts.summaries({ subject: head.subject, scenarioId: head.scenarioId })).filter(
    ({ head: { playedOnFrom } }) => playedOnFrom?.attemptId === head.id && playedOnFrom.turn === turn,
  );
  for (const { head: other, turns, seal } of others) if (!seal && turns < turn && (await isCopy(other.id, log))) return other.id;
  const known = others.map(({ head: other }) => other.id);
  return nextDerivedId(known, "play-on", head.id, turn);
}

/** Whether nothing was played in it except what is copied. Where the copy was cut short, someone may have gone another way from there. */
async function isCopy(attemptId: string, log: StoredAttempt["log"]): Promise<boolean> {
  const begun = await store().attempts.get(attemptId);
  return begun?.log.every((entry, index) => isSameEntry(entry, log[index])) ?? false;
}

function toHead({ head }: StoredAttempt, turn: number, id: string): AttemptHead {
  const { subject, scenarioId, versions, level, mode, seed, variant, facts, surface } = head;
  return {
    id,
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
}

/** Plays what was played before the turn; a turn that is there already, from a request that came first or was cut short, stays. */
async function copyLog({ log }: StoredAttempt, turn: number, id: string): Promise<void> {
  for (const [index, entry] of log.slice(0, turn - 1).entries()) {
    const appended = await store().attempts.append(id, index + 1, entry);
    if (!appended.stored && appended.turns <= index)
      throw new Error(`the log of ${id} did not take turn ${index + 1} of the attempt that it goes on from`);
  }
}
