import { requireId } from "../id";
import type { Person, Store, StoredAttempt, Version } from "../port";
import { person, storedAttempt, version } from "../schema";
import { toStorable } from "../storable";
import { closed, Underway } from "../underway";
import { LowdbAttempts } from "./attempts";
import { derivedFolder, loadByPerson } from "./by-person";
import { Compactor } from "./compactor";
import { Damaged, damagedFolder } from "./damaged";
import type { Disk } from "./disk";
import { tellingDisk } from "./disk-trouble";
import { Documents } from "./documents";
import { temporaryFolder } from "./durable-file";
import { requireFormat } from "./format";
import { Journal } from "./journal";
import { Recent } from "./recent";
import { replayJournal } from "./replay";
import { journalFolder, listSegments } from "./segment";

const folders = { people: "people", versions: "versions", attempts: "attempts" };
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
  const idOf = ({ id }: Person) => id;
  const people = new Recent(new Documents<Person>(disk, damaged, folders.people, person, idOf), idOf);
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

  const underway = new Underway();
  const end = async (reason: Parameters<Underway["end"]>[0]) => {
    await underway.end(reason);
    await journal.close();
    await compactor.stop();
  };
  return {
    people: {
      put: (given) => underway.run(async () => people.put(toStorable(person, given, `person ${requireId(given.id)}`).value)),
      get: (id) => underway.run(() => people.get(id)),
    },
    versions: {
      put: (given) => underway.run(async () => versions.putOnce(toStorable(version, given, `version ${requireId(given.hash)}`).value)),
      get: (hash) => underway.run(() => versions.get(hash)),
    },
    attempts: new LowdbAttempts(underway, journal, documents, live, byPerson),
    damages: () => {
      underway.require();
      return damaged.list();
    },
    close: () => end(closed(root)),
    abandon: end,
    compact: () =>
      underway.run(async () => {
        await journal.rotate();
        await compactor.idle();
      }),
  };
}

async function prepare(disk: Disk): Promise<void> {
  for (const folder of everyFolder) await disk.makeFolder(folder);
  await disk.syncFolder("");
  for (const left of await disk.list(temporaryFolder)) await disk.remove(`${temporaryFolder}/${left}`);
}
