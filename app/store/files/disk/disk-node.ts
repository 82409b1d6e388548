import { constants, close as fsClose, open as fsOpen, fdatasync as fsSync, ftruncate as fsTruncate, write as fsWrite } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Disk, DiskFile } from "./disk";
import { errno } from "./disk-trouble";

// Callback calls made into promises: a FileHandle costs more at every call, and the journal makes two for each group of turns.
const openFd = promisify(fsOpen);
const write = promisify(fsWrite);
const sync = promisify(fsSync);
const truncate = promisify(fsTruncate);
const close = promisify(fsClose);

/** What people wrote, and who they are, is for the account that runs Greenroom alone. */
const OWN_FILE = 0o600;
const OWN_FOLDER = 0o700;

/** The machine's own file system under this folder. */
export function nodeDisk(root: string): Disk {
  const at = (path: string) => join(root, path);
  return {
    open: async (path) => toFile(await openFd(at(path), constants.O_RDWR | constants.O_CREAT, OWN_FILE)),
    read: (path) => orElse("ENOENT", null, () => readFile(at(path))),
    list: (folder) => orElse<string[]>("ENOENT", [], () => readdir(at(folder))),
    makeFolder: (folder) => orElse("EEXIST", false, () => mkdir(at(folder), OWN_FOLDER).then(() => true)),
    rename: (from, to) => rename(at(from), at(to)),
    remove: (path) => rm(at(path), { force: true }),
    syncFolder: async (folder) => {
      const handle = await open(at(folder), "r");
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
  };
}

function toFile(fd: number): DiskFile {
  return {
    write: async (bytes, position) => {
      for (let done = 0; done < bytes.byteLength; ) {
        const { bytesWritten } = await write(fd, bytes, done, bytes.byteLength - done, position + done);
        done += bytesWritten;
      }
    },
    sync: () => sync(fd),
    truncate: (length) => truncate(fd, length),
    close: () => close(fd),
  };
}

async function orElse<T>(code: string, instead: T, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (errno(error) === code) return instead;
    throw error;
  }
}
