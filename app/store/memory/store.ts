import { type Bases, toWrites } from "../bases";
import { memoryCounters } from "../counters";
import { requireId } from "../id";
import type { Effect } from "../jobs/effect";
import { Jobs } from "../jobs/jobs";
import { askAudit, auditKind } from "../kinds/audit";
import { certificatesKind } from "../kinds/certificates";
import { mailsKind } from "../kinds/mails";
import { peopleKind } from "../kinds/people";
import { sessionsKind } from "../kinds/sessions";
import { sittingsKind } from "../kinds/sittings";
import { subjectsKind } from "../kinds/subjects";
import { ticketsKind } from "../kinds/tickets";
import type { AuditLog, Store, Version, Versions } from "../port";
import { version } from "../schema";
import { toPart } from "../shelf";
import { openShelves } from "../shelves";
import { toStorable } from "../storable";
import { closed, Underway } from "../underway";
import { memoryAttempts } from "./attempts";
import { memoryBase } from "./base";

/** For tests: everything is gone with the process. */
export function memoryStore(): Store {
  const underway = new Underway();
  const bases: Bases = {
    people: memoryBase(peopleKind),
    sessions: memoryBase(sessionsKind),
    mails: memoryBase(mailsKind),
    tickets: memoryBase(ticketsKind),
    subjects: memoryBase(subjectsKind),
    sittings: memoryBase(sittingsKind),
    certificates: memoryBase(certificatesKind),
  };
  const { attempts, forget } = memoryAttempts(underway);
  const { audit, append } = memoryAudit(underway);
  const writes = toWrites(bases);
  const apply = async (effect: Effect): Promise<void> => {
    if (effect.does === "write") return writes[effect.shelf](effect.id, effect.document);
    if (effect.does === "audit") return append(effect.entry);
    if (effect.does === "forget") forget(effect.subject);
  };
  // Begun all at once, they are done at once: nobody sees a part of it.
  const jobs = new Jobs(bases, async (effects) => void (await Promise.all(effects.map(apply))), false);
  return {
    ...openShelves(bases, underway),
    audit,
    versions: memoryVersions(underway),
    attempts,
    counters: memoryCounters(),
    together: (job) => underway.run(() => jobs.run(job)),
    close: () => underway.end(closed("memory")),
  };
}

function memoryAudit(underway: Underway): { audit: AuditLog; append: AuditLog["append"] } {
  const base = memoryBase(auditKind);
  const known = new Set<string>();
  const append: AuditLog["append"] = async (entry) => {
    if (known.has(entry.id)) return;
    known.add(entry.id);
    await base.put(entry);
  };
  const { shelf, source } = toPart({ ...base, put: append }, underway);
  return { append, audit: { append: shelf.put, get: shelf.get, ids: shelf.ids, ...askAudit(source) } };
}

function memoryVersions(underway: Underway): Versions {
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
