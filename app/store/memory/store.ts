import type * as z from "zod";
import { attemptExists, attemptUnknown } from "../attempt-errors";
import { byNewest, conflict, toSummary } from "../attempt-log";
import { isId, requireId } from "../id";
import type { Attempts, AuditLog, Shelf, Store, StoredAttempt, Version, Versions } from "../port";
import {
  attemptHead,
  auditEntry,
  certificate,
  logEntry,
  mailOwner,
  person,
  reflection,
  seal,
  session,
  sitting,
  subjectOwner,
  ticket,
  version,
} from "../schema";
import { toStorable } from "../storable";
import { closed, Underway } from "../underway";

/** For tests: everything is gone with the process. */
export function memoryStore(): Store {
  const underway = new Underway();
  return {
    people: shelf(underway, person),
    sessions: shelf(underway, session),
    mails: shelf(underway, mailOwner),
    tickets: shelf(underway, ticket),
    subjects: shelf(underway, subjectOwner),
    sittings: shelf(underway, sitting),
    certificates: shelf(underway, certificate),
    audit: audit(underway),
    versions: versions(underway),
    attempts: attempts(underway),
    scrub: () => underway.run(async () => undefined),
    damages: () => {
      underway.require();
      return [];
    },
    close: () => underway.end(closed("memory")),
  };
}

function audit(underway: Underway): AuditLog {
  const kept = shelf(underway, auditEntry);
  return {
    append: async (entry) => void (await kept.change(entry.id, (stored) => stored ?? entry)),
    get: kept.get,
    ids: kept.ids,
  };
}

function shelf<T extends { id: string }>(underway: Underway, schema: z.ZodType<T>): Shelf<T> {
  const kept = new Map<string, T>();
  const keep = (given: T) => {
    const { value } = toStorable(schema, given, `document ${requireId(given.id)}`);
    kept.set(given.id, value);
    return structuredClone(value);
  };
  return {
    put: (given) => underway.run(async () => void keep(given)),
    get: (id) => underway.run(async () => structuredClone(kept.get(id) ?? null)),
    change: (id, change) =>
      underway.run(async () => {
        const next = change(structuredClone(kept.get(requireId(id)) ?? null));
        if (next !== null) return keep(next);
        kept.delete(id);
        return null;
      }),
    ids: async function* () {
      underway.require();
      yield* [...kept.keys()];
    },
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
    forget: (personId) =>
      underway.run(async () => {
        for (const attempt of kept.values()) if (attempt.head.personId === personId) attempt.reflection = null;
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
