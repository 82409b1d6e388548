import { shelfNames } from "~/store/bases";
import { memoryCounters } from "~/store/counters";
import type { Version } from "~/store/documents";
import type { StoreError } from "~/store/errors";
import { attemptFolder, loadAttempts } from "~/store/files/attempts/load";
import { derivedFolder } from "~/store/files/derived/row-log";
import type { Disk } from "~/store/files/disk/disk";
import { tellingDisk } from "~/store/files/disk/disk-trouble";
import { temporaryFolder } from "~/store/files/disk/durable-file";
import { Damaged, damagedFolder } from "~/store/files/documents/damaged";
import { Documents } from "~/store/files/documents/documents";
import { journalFolder } from "~/store/files/journal/segment";
import { requireId } from "~/store/id";
import { Jobs } from "~/store/jobs/jobs";
import { auditKind, toAuditLog } from "~/store/kinds/audit";
import type { Maintenance, Store } from "~/store/port";
import { version } from "~/store/schema";
import { toPart } from "~/store/shelf";
import { openShelves } from "~/store/shelves";
import { toStorable } from "~/store/storable";
import { closed, Underway } from "~/store/underway";
import { requireFormat } from "./format";
import { toHand } from "./jobs/hand";
import { Intents, intentFolder } from "./jobs/intents";
import { loadShelves } from "./shelves";

const versionFolder = "versions";
const everyFolder = [
  ...shelfNames,
  auditKind.name,
  versionFolder,
  attemptFolder,
  temporaryFolder,
  journalFolder,
  damagedFolder,
  derivedFolder,
  intentFolder,
];

export interface FolderStore extends Store {
  maintenance: Maintenance;
  /** Moves all that the journal holds into documents now, instead of when a segment is complete. */
  compact(): Promise<void>;
  /** Lets go of the folder for a reason: every later call is refused with it. */
  abandon(reason: StoreError): Promise<void>;
}

/** The store in a folder that is ours alone: see the lock. `root` is what errors call the folder; `report` hears of failures behind the scenes. */
export async function openFolder(rawDisk: Disk, root: string, report: (error: unknown) => void): Promise<FolderStore> {
  const disk = tellingDisk(rawDisk, root);
  await prepare(disk);
  const damaged = await Damaged.open(disk);
  await requireFormat(disk, damaged, root);
  const underway = new Underway();
  const shelves = await loadShelves(disk, damaged, () => intents.retry(), report);
  const { attempts, flush, stop } = await loadAttempts(disk, damaged, underway, report);
  const intents: Intents = new Intents(disk, toHand(shelves, attempts, damaged), report);
  try {
    await intents.open(damaged);
  } catch (error) {
    await stop();
    throw error;
  }
  const jobs = new Jobs(shelves.bases, (effects) => intents.commit(effects), true);
  const versions = new Documents<Version>(disk, damaged, versionFolder, version, ({ hash }) => hash);

  let abandoned = false;
  return {
    ...openShelves(shelves.bases, underway),
    audit: toAuditLog(toPart(shelves.audit, underway)),
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
    close: async () => {
      await underway.end(closed(root));
      // Rows follow a job at once, so they may be kept only when its documents follow it too.
      const isSettled = !abandoned && (await succeeds(intents.retry(), report));
      await stop();
      if (isSettled && !abandoned) await shelves.keep().catch(report);
    },
    abandon: async (reason) => {
      abandoned = true;
      await underway.end(reason);
      await stop();
    },
    compact: () => underway.run(flush),
  };
}

async function prepare(disk: Disk): Promise<void> {
  for (const folder of everyFolder) await disk.makeFolder(folder);
  await disk.syncFolder("");
  for (const left of await disk.list(temporaryFolder)) await disk.remove(`${temporaryFolder}/${left}`);
}

async function succeeds(job: Promise<void>, report: (error: unknown) => void): Promise<boolean> {
  try {
    await job;
    return true;
  } catch (error) {
    report(error);
    return false;
  }
}
