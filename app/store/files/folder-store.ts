import type { StoredAttempt } from "~/store/attempts";
import { type Bases, toWrites } from "~/store/bases";
import { memoryCounters } from "~/store/counters";
import { FileAttempts } from "~/store/files/attempts/attempts";
import { derivedFolder, loadByPerson } from "~/store/files/attempts/by-person";
import { Compactor } from "~/store/files/attempts/compactor";
import type { Disk } from "~/store/files/disk/disk";
import { tellingDisk } from "~/store/files/disk/disk-trouble";
import { temporaryFolder } from "~/store/files/disk/durable-file";
import { fileBase } from "~/store/files/documents/base";
import { Damaged, damagedFolder } from "~/store/files/documents/damaged";
import { Documents } from "~/store/files/documents/documents";
import { Journal } from "~/store/files/journal/journal";
import { replayJournal } from "~/store/files/journal/replay";
import { journalFolder, listSegments } from "~/store/files/journal/segment";
import { requireId } from "~/store/id";
import { Jobs } from "~/store/jobs/jobs";
import { askAudit, auditKind } from "~/store/kinds/audit";
import { certificatesKind } from "~/store/kinds/certificates";
import type { Kind } from "~/store/kinds/kind";
import { mailsKind } from "~/store/kinds/mails";
import { peopleKind } from "~/store/kinds/people";
import { sessionsKind } from "~/store/kinds/sessions";
import { sittingsKind } from "~/store/kinds/sittings";
import { subjectsKind } from "~/store/kinds/subjects";
import { ticketsKind } from "~/store/kinds/tickets";
import type { Maintenance, Store, Version } from "~/store/port";
import { storedAttempt, version } from "~/store/schema";
import { toPart } from "~/store/shelf";
import { openShelves } from "~/store/shelves";
import { toStorable } from "~/store/storable";
import { closed, Underway } from "~/store/underway";
import { requireFormat } from "./format";

const folders = {
  people: "people",
  sessions: "sessions",
  mails: "mails",
  tickets: "tickets",
  subjects: "subjects",
  sittings: "sittings",
  certificates: "certificates",
  audit: "audit",
  versions: "versions",
  attempts: "attempts",
};
const everyFolder = [...Object.values(folders), temporaryFolder, journalFolder, damagedFolder, derivedFolder];

export interface FolderStore extends Store {
  maintenance: Maintenance;
  /** Moves all that the journal holds into documents now, instead of when a segment is complete. */
  compact(): Promise<void>;
  /** Lets go of the folder for a reason: every later call is refused with it. */
  abandon(reason: Parameters<Underway["end"]>[0]): Promise<void>;
}

/** The store in a folder that is ours alone: see the lock. `root` is what errors call the folder; `report` hears of failures behind the scenes. */
export async function openFolder(rawDisk: Disk, root: string, report: (error: unknown) => void): Promise<FolderStore> {
  const disk = tellingDisk(rawDisk, root);
  await prepare(disk);
  const damaged = await Damaged.open(disk);
  await requireFormat(disk, damaged, root);
  const underway = new Underway();
  const base = <T extends { id: string }, Row extends { id: string }>(kind: Kind<T, Row>) =>
    fileBase(kind, new Documents<T>(disk, damaged, kind.name, kind.schema, ({ id }) => id));
  const bases: Bases = {
    people: base(peopleKind),
    sessions: base(sessionsKind),
    mails: base(mailsKind),
    tickets: base(ticketsKind),
    subjects: base(subjectsKind),
    sittings: base(sittingsKind),
    certificates: base(certificatesKind),
  };
  const auditDocuments = new Documents(disk, damaged, auditKind.name, auditKind.schema, ({ id }) => id);
  const auditPart = toPart(
    fileBase(auditKind, {
      get: (id) => auditDocuments.get(id),
      put: (entry) => auditDocuments.putOnce(entry),
      remove: (id) => auditDocuments.remove(id),
      ids: () => auditDocuments.ids(),
    }),
    underway,
  );
  const versions = new Documents<Version>(disk, damaged, folders.versions, version, ({ hash }) => hash);
  const documents = new Documents<StoredAttempt>(disk, damaged, folders.attempts, storedAttempt, ({ head }) => head.id);

  const { byPerson, file } = await loadByPerson(disk, documents);
  const segments = await listSegments(disk);
  const live = await replayJournal(disk, documents, (id) => byPerson.has(id), damaged, segments);
  for (const { attempt } of live.values()) byPerson.add(attempt.head.id, attempt.head.subject);

  const last = segments.at(-1) ?? 0;
  const compactor = new Compactor(disk, documents, live, file, report);
  const journal = new Journal(disk, last + 1, (segment) => compactor.request(segment));
  if (last > 0) compactor.request(last);

  const flush = async () => {
    await journal.rotate();
    await compactor.idle();
  };
  const attempts = new FileAttempts(underway, journal, documents, live, byPerson, flush);
  const writes = toWrites(bases);
  const jobs = new Jobs(
    bases,
    async (effects) => {
      for (const effect of effects) {
        if (effect.does === "write") await writes[effect.shelf](effect.id, effect.document);
        if (effect.does === "audit") await auditDocuments.putOnce(effect.entry);
        if (effect.does === "forget") await attempts.forget(effect.subject);
        if (effect.does === "scrub") await damaged.scrub(effect.words);
      }
    },
    true,
  );
  const end = async (reason: Parameters<Underway["end"]>[0]) => {
    await underway.end(reason);
    await journal.close();
    await compactor.stop();
  };
  return {
    ...openShelves(bases, underway),
    audit: { append: auditPart.shelf.put, get: auditPart.shelf.get, ids: auditPart.shelf.ids, ...askAudit(auditPart.source) },
    versions: {
      put: (given) => underway.run(async () => versions.putOnce(toStorable(version, given, `version ${requireId(given.hash)}`).value)),
      get: (hash) => underway.run(() => versions.get(hash)),
    },
    attempts,
    counters: memoryCounters(),
    together: (job) => underway.run(() => jobs.run(job)),
    maintenance: {
      scrub: (words) => underway.run(() => damaged.scrub(words)),
      damages: () => {
        underway.require();
        return damaged.list();
      },
    },
    close: () => end(closed(root)),
    abandon: end,
    compact: () => underway.run(flush),
  };
}

async function prepare(disk: Disk): Promise<void> {
  for (const folder of everyFolder) await disk.makeFolder(folder);
  await disk.syncFolder("");
  for (const left of await disk.list(temporaryFolder)) await disk.remove(`${temporaryFolder}/${left}`);
}
