import type { Bases } from "../bases";
import { memoryCounters } from "../counters";
import type { Version } from "../documents";
import { requireId } from "../id";
import type { Effect } from "../jobs/effect";
import { Jobs } from "../jobs/jobs";
import { auditKind, toAuditLog } from "../kinds/audit";
import { certificatesKind } from "../kinds/certificates";
import { commentsKind } from "../kinds/comments";
import { draftPagesKind } from "../kinds/draft-pages";
import { draftsKind } from "../kinds/drafts";
import { mailsKind } from "../kinds/mails";
import { peopleKind } from "../kinds/people";
import { publicationsKind } from "../kinds/publications";
import { reviewLinksKind } from "../kinds/review-links";
import { sessionsKind } from "../kinds/sessions";
import { sittingsKind } from "../kinds/sittings";
import { subjectsKind } from "../kinds/subjects";
import { ticketsKind } from "../kinds/tickets";
import type { Store, Versions } from "../port";
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
    drafts: memoryBase(draftsKind),
    draftPages: memoryBase(draftPagesKind),
    reviewLinks: memoryBase(reviewLinksKind),
    comments: memoryBase(commentsKind),
    publications: memoryBase(publicationsKind),
  };
  const { attempts, forget } = memoryAttempts(underway);
  const audit = memoryBase(auditKind);
  const apply = (effect: Effect): void => {
    if (effect.does === "write") bases[effect.shelf].publish(effect.id, effect.document);
    if (effect.does === "audit" && !audit.has(effect.entry.id)) audit.publish(effect.entry.id, effect.entry);
    if (effect.does === "forget") forget(effect.subject);
  };
  const jobs = new Jobs(bases, async (effects) => effects.forEach(apply), false);
  return {
    ...openShelves(bases, underway),
    audit: toAuditLog(toPart(audit, underway)),
    versions: memoryVersions(underway),
    attempts,
    counters: memoryCounters(),
    together: (job) => underway.run(() => jobs.run(job)),
    close: () => underway.end(closed("memory")),
  };
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
