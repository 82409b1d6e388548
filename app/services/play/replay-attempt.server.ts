import { type Replay, replay } from "~/engine/play/replay";
import type { Rules } from "~/engine/play/rules";
import { Cache } from "~/process/cache";
import type { StoredAttempt } from "~/store/attempts";

const kept = new Cache<{ rules: Rules; log: StoredAttempt["log"]; played: Replay }>(500);

/** A stored attempt at its last turn. A log only grows, so where a request before this one has replayed it, only what is new is played: without this, a desk costs two turns for each turn so far. */
export function replayed(rules: Rules, { head, log }: StoredAttempt): Replay {
  const key = JSON.stringify([head.id, head.mode, head.facts]);
  const last = kept.get(key);
  const played = replay(rules, head.facts, head.mode, log, last?.rules === rules && begins(log, last.log) ? last.played : undefined);
  kept.set(key, { rules, log, played });
  return played;
}

/** Whether the log begins with these entries. */
function begins(log: StoredAttempt["log"], first: StoredAttempt["log"]): boolean {
  return first.every(({ choice, amount }, index) => log[index]?.choice === choice && log[index]?.amount === amount);
}
