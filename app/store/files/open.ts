import { chmod, mkdir, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { nodeDisk } from "~/store/files/disk/disk-node";
import { toStoreError } from "~/store/files/disk/disk-trouble";
import { takeLock } from "~/store/files/lock/lock";
import { type FolderStore, openFolder } from "./folder-store";

/** The store in this data folder, which is made if there is none; throws `store/locked` where another process holds it. */
export async function openFiles(dataDir: string, report: (error: unknown) => void): Promise<FolderStore> {
  const root = resolve(dataDir);
  let opened: FolderStore | null = null;
  const lock = await atRoot(root, async () => {
    await mkdir(root, { recursive: true, mode: 0o700 });
    await closeToOthers(root);
    return takeLock(root, (error) => {
      report(error);
      void opened?.abandon(error).catch(report);
    });
  });
  try {
    const store = await openFolder(nodeDisk(root), root, report);
    opened = store;
    const close = async () => {
      await store.close();
      await atRoot(root, () => lock.release());
    };
    return { ...store, close };
  } catch (error) {
    await lock.release().catch(report);
    throw error;
  }
}

async function atRoot<T>(root: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw toStoreError(error, root);
  }
}

/** Takes a folder that an older Greenroom made away from everyone else on the machine. A group that was let in stays: it may make the backups. */
async function closeToOthers(root: string): Promise<void> {
  const { mode, uid } = await stat(root);
  if ((mode & 0o007) !== 0 && uid === process.getuid?.()) await chmod(root, mode & 0o770);
}
