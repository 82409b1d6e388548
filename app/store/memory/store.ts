import { attemptExists, attemptUnknown } from "../attempt-errors";
import { byNewest, conflict, toSummary } from "../attempt-log";
import { isId, requireId } from "../id";
import type { Attempts, People, Person, Store, StoredAttempt, Version, Versions } from "../port";
import { attemptHead, logEntry, person, reflection, seal, version } from "../schema";
import { toStorable } from "../storable";
import { closed, Underway } from "../underway";

/** For tests: everything is gone with the process. */
export function memoryStore(): Store {
  const underway = new Underway();
  return {
    people: people(underway),
    versions: versions(underway),
    attempts: attempts(underway),
    damages: () => {
      underway.require();
      return [];
    },
    close: () => underway.end(closed("memory")),
  };
}

function people(underway: Underway): People {
  const kept = new Map<string, Person>();
  return {
    put: (given) => underway.run(async () => void kept.set(requireId(given.id), toStorable(person, given, `person ${given.id}`).value)),
    get: (id) => underway.run(async () => structuredClone(kept.get(id) ?? null)),
  };
}

function versions(underway: Underway): Versions {
  const kept = new Map<string, Version>();
  return {
    put: (given) =>
      underway.run(async () => {
        const { value } = toStorable(version, given, `version ${requireId(given.hash)}`);
        if (!kept.has(given.hash)) kept.set(given.hash, value);
      }),
    get: (hash) => underway.run(async () => structuredClone(kept.get(hash) ?? null)),
  };
}

function attempts(underway: Underway): Attempts {
  const kept = new Map<string, StoredAttempt>();
  const require = (id: string): StoredAttempt => {
    const attempt = kept.get(id);
    if (attempt === undefined) throw attemptUnknown(id);
    return attempt;
  };
  return {
    begin: (given) =>
      underway.run(async () => {
        requireId(given.personId);
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
    of: (personId) =>
      underway.run(async () => {
        const theirs = [...kept.values()].filter(({ head }) => isId(personId) && head.personId === personId);
        return theirs.map(toSummary).sort(byNewest);
      }),
    ids: async function* () {
      underway.require();
      yield* [...kept.keys()];
    },
  };
}
