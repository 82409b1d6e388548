import type { StoredAttempt } from "~/store/attempts";

/** An attempt of which the journal holds something that its document does not. */
export interface Live {
  attempt: StoredAttempt;
  /** The first segment that may hold something that the document does not. */
  since: number;
  /** Counts what was added, so that whoever wrote a document sees whether it is still the newest. */
  changes: number;
}

export type LiveAttempts = Map<string, Live>;

/** Notes that the journal took something of this attempt into this segment, after `attempt` itself was changed. */
export function touch(all: LiveAttempts, live: Live, segment: number): void {
  const id = live.attempt.head.id;
  if (all.get(id) !== live) {
    live.since = segment;
    all.set(id, live);
  }
  live.changes += 1;
}
