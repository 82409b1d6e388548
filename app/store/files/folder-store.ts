import type * as z from "zod";
import { FileAttempts } from "~/store/files/attempts/attempts";
import { derivedFolder, loadByPerson } from "~/store/files/attempts/by-person";
import { Compactor } from "~/store/files/attempts/compactor";
import type { Disk } from "~/store/files/disk/disk";
import { tellingDisk } from "~/store/files/disk/disk-trouble";
import { temporaryFolder } from "~/store/files/disk/durable-file";
import { Damaged, damagedFolder } from "~/store/files/documents/damaged";
import { Documents } from "~/store/files/documents/documents";
import { FileShelf } from "~/store/files/documents/shelf";
import { Journal } from "~/store/files/journal/journal";
import { replayJournal } from "~/store/files/journal/replay";
import { journalFolder, listSegments } from "~/store/files/journal/segment";
import { requireId } from "~/store/id";
import type { AuditEntry, Store, StoredAttempt, Version } from "~/store/port";
import { auditEntry, certificate, mailOwner, person, session, sitting, storedAttempt, subjectOwner, ticket, version } from "~/store/schema";
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
  const shelf = <T extends { id: string }>(folder: string, schema: z.ZodType<T>) =>
    new FileShelf(underway, new Documents<T>(disk, damaged, folder, schema, ({ id }) => id), schema);
  const audit = new Documents<AuditEntry>(disk, damaged, folders.audit, auditEntry, ({ id }) => id);
  const versions = new Documents<Version>(disk, damaged, folders.versions, version, ({ hash }) => hash);
  const documents = new Documents<StoredAttempt>(disk, damaged, folders.attempts, storedAttempt, ({ head }) => head.id);

  const { byPerson, file } = await loadByPerson(disk, documents);
  const segments = await listSegments(disk);
  const live = await replayJournal(disk, documents, (id) => byPerson.has(id), damaged, segments);
  for (const { attempt } of live.values()) byPerson.add(attempt.head.id, attempt.head.personId);

  const last = segments.at(-1) ?? 0;
  const compactor = new Compactor(disk, documents, live, file, report);
  const journal = new Journal(disk, last + 1, (segment) => compactor.request(segment));
  if (last > 0) compactor.request(last);

  const flush = async () => {
    await journal.rotate();
    await compactor.idle();
  };
  const end = async (reason: Parameters<Underway["end"]>[0]) => {
    await underway.end(reason);
    await journal.close();
    await compactor.stop();
  };
  return {
    people: shelf(folders.people, person),
    sessions: shelf(folders.sessions, session),
    mails: shelf(folders.mails, mailOwner),
    tickets: shelf(folders.tickets, ticket),
    subjects: shelf(folders.subjects, subjectOwner),
    sittings: shelf(folders.sittings, sitting),
    certificates: shelf(folders.certificates, certificate),
    audit: {
      append: (given) => underway.run(async () => audit.putOnce(toStorable(auditEntry, given, `audit entry ${requireId(given.id)}`).value)),
      get: (id) => underway.run(() => audit.get(id)),
      ids: async function* () {
        underway.require();
        yield* await audit.ids();
      },
    },
    versions: {
      put: (given) => underway.run(async () => versions.putOnce(toStorable(version, given, `version ${requireId(given.hash)}`).value)),
      get: (hash) => underway.run(() => versions.get(hash)),
    },
    attempts: new FileAttempts(underway, journal, documents, live, byPerson, flush),
    scrub: (words) => underway.run(() => damaged.scrub(words)),
    damages: () => {
      underway.require();
      return damaged.list();
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
