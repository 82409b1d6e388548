import type { Position } from "~/engine/machine/position";
import { isSameEntry } from "~/engine/play/entries";
import { openingOf } from "~/engine/play/opening";
import { type Replay, replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
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

const kept = new Cache<{ rules: Rules; log: StoredAttempt["log"]; played: Replay }>(500);

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
  const key = JSON.stringify([head.id, head.mode, head.facts]);
  const last = kept.get(key);
  const played = replay(rules, head.facts, head.mode, log, last?.rules === rules && begins(log, last.log) ? last.played : undefined);
  kept.set(key, { rules, log, played });
  return played;
}

/** Whether the log begins with these entries. */
function begins(log: StoredAttempt["log"], first: StoredAttempt["log"]): boolean {
  return first.every((entry, index) => isSameEntry(entry, log[index]));
}
