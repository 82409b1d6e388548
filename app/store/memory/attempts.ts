import { attemptExists, attemptUnknown } from "../attempt-errors";
import { byNewest, conflict, forgetWords, isAskedFor, toSummary } from "../attempt-log";
import type { Attempts, StoredAttempt } from "../attempts";
import { requireId } from "../id";
import { attemptHead, logEntry, reflection, seal } from "../schema";
import { toStorable } from "../storable";
import type { Underway } from "../underway";

/** Attempts in a map; `forget` is for a job, which does it at once with the rest. */
export function memoryAttempts(underway: Underway): { attempts: Attempts; forget(subject: string): void } {
  const kept = new Map<string, StoredAttempt>();
  const require = (id: string): StoredAttempt => {
    const attempt = kept.get(id);
    if (attempt === undefined) throw attemptUnknown(id);
    return attempt;
  };
  const forget = (subject: string) => {
    for (const attempt of kept.values()) if (attempt.head.subject === subject) forgetWords(attempt);
  };
  const attempts: Attempts = {
    begin: (given) =>
      underway.run(async () => {
        requireId(given.subject);
        if (kept.has(requireId(given.id))) throw attemptExists(given.id);
        kept.set(given.id, { head: toStorable(attemptHead, given, `attempt ${given.id}`).value, log: [], seal: null, reflection: null });
      }),
    append: (id, turn, entry, ending) =>
      underway.run(async () => {
        const attempt = require(id);
        const refused = conflict(attempt, turn);
        if (refused !== null) return refused;
        const last = toStorable(logEntry, entry, `turn ${turn} of ${id}`).value;
        if (ending !== undefined) attempt.seal = toStorable(seal, ending, `seal of ${id}`).value;
        attempt.log.push(last);
        return { stored: true };
      }),
    get: (id) => underway.run(async () => structuredClone(kept.get(id) ?? null)),
    reflect: (id, given) =>
      underway.run(async () => {
        require(id).reflection = toStorable(reflection, given, `reflection of ${id}`).value;
      }),
    forget: (subject) => underway.run(async () => forget(subject)),
    summaries: (query) =>
      underway.run(async () => {
        const asked = [...kept.values()].filter(({ head }) => isAskedFor(query, head));
        return asked.map(toSummary).sort(byNewest);
      }),
    ids: async function* () {
      underway.require();
      yield* [...kept.keys()];
    },
  };
  return { attempts, forget };
}
