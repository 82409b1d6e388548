import type { Position } from "~/engine/machine/position";
import type { LogEntry } from "~/engine/play/attempt";
import { isSameEntry } from "~/engine/play/entries";
import { openingOf } from "~/engine/play/opening";
import { type Replay, replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Turn } from "~/engine/play/turn";
import type { Reader } from "~/engine/show/conversation";
import { Cache } from "~/process/cache";
import { rulesOf } from "~/services/catalog/rules-of-attempt.server";
import type { StoredAttempt } from "~/store/attempts";

/** A stored attempt, replayed to its last turn. */
export interface OpenAttempt {
  stored: StoredAttempt;
  rules: Rules;
  opening: Position;
  played: Replay;
  reader: Reader;
}

// Twice the trainees that one server is measured with: what one has ended makes room before what another is playing.
const kept = new Cache<{ rules: Rules; log: StoredAttempt["log"]; played: Replay }>(1000);

/** A stored attempt at its last turn, by the rules that it names. */
export async function replayAttempt(stored: StoredAttempt, locale: string): Promise<OpenAttempt> {
  const { head } = stored;
  const rules = await rulesOf(head, locale);
  const played = playedSoFar(rules, stored);
  return {
    stored,
    rules,
    opening: openingOf(played.turns, played.held.position),
    played,
    reader: { surface: head.surface, locale },
  };
}

/** A log only grows, so if an earlier request has replayed it, only what is new is played. Without this, a desk costs two turns for each turn so far. */
function playedSoFar(rules: Rules, { head, log }: StoredAttempt): Replay {
  const key = keyOf(head);
  const last = kept.get(key);
  const played = replay(rules, head.facts, head.mode, log, last?.rules === rules && begins(log, last.log) ? last.played : undefined);
  kept.set(key, { rules, log, played });
  return played;
}

/** Keeps a turn that was just played and stored, so that the desk that is asked for next does not play it again. */
export function keepTurn(
  { stored: { head, log }, rules, played }: OpenAttempt,
  entry: LogEntry,
  { turn, held }: { turn: Turn; held: Replay["held"] },
): void {
  kept.set(keyOf(head), { rules, log: [...log, entry], played: { held, turns: [...played.turns, turn] } });
}

function keyOf({ id, mode, facts }: StoredAttempt["head"]): string {
  return JSON.stringify([id, mode, facts]);
}

/** Whether the log begins with these entries. */
function begins(log: StoredAttempt["log"], first: StoredAttempt["log"]): boolean {
  return first.every((entry, index) => isSameEntry(entry, log[index]));
}
