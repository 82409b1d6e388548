import type { Position } from "~/engine/machine/position";
import type { Replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import type { Reader } from "~/engine/show/conversation";
import { rulesOf } from "~/services/catalog/rules-of-attempt.server";
import type { StoredAttempt } from "~/store/attempts";
import { store } from "~/store/open.server";
import type { AttemptMeta } from "~/views/attempt";
import { replayed } from "./replay-attempt.server";

/** A stored attempt, replayed. */
export interface OpenAttempt {
  stored: StoredAttempt;
  rules: Rules;
  opening: Position;
  played: Replay;
  reader: Reader;
}

/** The person's own attempt at its last turn, or null where they have none of this id. */
export async function openAttempt(subject: string, attemptId: string, locale: string): Promise<OpenAttempt | null> {
  const stored = await store().attempts.get(attemptId);
  if (!stored || stored.head.subject !== subject) return null;
  const { head } = stored;
  const rules = await rulesOf(head, locale);
  const played = replayed(rules, stored);
  return {
    stored,
    rules,
    opening: played.turns[0]?.before ?? played.held.position,
    played,
    reader: { surface: head.surface, locale },
  };
}

export function toMeta({ head }: StoredAttempt): AttemptMeta {
  const { id, mode, level, seed, scenarioId, startedAt, playedOnFrom, sittingId } = head;
  return {
    id,
    mode,
    level,
    // What a gate draws is nobody's to know.
    seed: mode === "gate" ? null : seed,
    scenarioId,
    startedAt,
    ...(playedOnFrom && { playedOnFrom }),
    ...(sittingId !== undefined && { sittingId }),
  };
}
