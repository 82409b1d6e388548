import { mkdir, rename, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { StoreError } from "~/store/errors";
import { errno } from "~/store/files/disk/disk-trouble";
import { type Claim, newest, pathOf, takeNumber, writeWhole } from "./lock-claim";
import { isAlive, type Owner, toOwner } from "./lock-owner";

const beatMs = 2_000;
/** An owner whom we cannot ask, and whose lock shows no beat for this long, is dead. */
const silenceMs = 7_000;

export interface Lock {
  release(): Promise<void>;
}

/**
 * One process a folder. Claims are numbered and the newest counts; it is never removed, only followed by the next number, which one process
 * alone can create: so of two that find a dead owner, one wins. Throws `store/locked`; `lost` hears that another took the folder over.
 */
export async function takeLock(root: string, lost: (error: StoreError) => void): Promise<Lock> {
  const folder = join(root, "lock");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const us = await toOwner();
  for (;;) {
    const last = await newest(folder);
    if (last !== null && !(await isFree(last, us, folder))) throw locked(root, last.them);
    const number = (last?.number ?? 0) + 1;
    if (await takeNumber(folder, number, us)) return hold(root, pathOf(folder, number), us, lost);
  }
}

function hold(root: string, path: string, us: Owner, lost: (error: StoreError) => void): Lock {
  const beat = setInterval(async () => {
    const now = new Date();
    try {
      await utimes(path, now, now);
    } catch (error) {
      if (errno(error) !== "ENOENT") return;
      clearInterval(beat);
      lost(lockLost(root));
    }
  }, beatMs);
  beat.unref();
  return {
    release: async () => {
      clearInterval(beat);
      const left = `${path}.${us.token}`;
      await writeWhole(left, { ...us, released: true });
      await rename(left, path);
    },
  };
}

/** Whether nobody holds the claim any more; waits for a beat where the system cannot say it. */
async function isFree({ number, path, them }: Claim, us: Owner, folder: string): Promise<boolean> {
  if (them?.released) return true;
  const alive = them === null ? null : await isAlive(them, us);
  if (alive !== null) return !alive;
  const before = await beatOf(path);
  // On one machine there is one clock, and a lock that was silent for long enough needs no watching.
  if (them?.host === us.host && Date.now() - before > silenceMs) return true;
  for (const end = Date.now() + silenceMs; Date.now() < end; ) {
    await wait(250);
    if ((await beatOf(path)) !== before) return false;
  }
  return (await newest(folder))?.number === number;
}

async function beatOf(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}

function locked(root: string, them: Owner | null): StoreError {
  const who = them === null ? "another process" : `process ${them.pid} on ${them.host}, since ${them.since},`;
  const wayOut = "stop that process, or give this one another data folder (a dead process's lock is taken over by itself)";
  return new StoreError("store/locked", { place: root, says: `${who} holds the data folder ${root}`, wayOut });
}

function lockLost(root: string): StoreError {
  const says = `another process took over the data folder ${root}, since this one gave no sign of life`;
  return new StoreError("store/lock-lost", { place: root, says, wayOut: "start it again once that process has ended" });
}
