import { StoreError, type StoreTrouble } from "~/store/errors";
import type { Disk, DiskFile } from "./disk";

interface Trouble {
  code: StoreTrouble;
  says(place: string, code: string): string;
  wayOut: string;
}

const full: Trouble = {
  code: "store/disk-full",
  says: (place) => `the disk that holds ${place} is full`,
  wayOut: "free space and try again; nothing that was stored is lost",
};
const readOnly: Trouble = {
  code: "store/read-only",
  says: (place) => `${place} may not be written`,
  wayOut: "give the account that runs Greenroom the right to write there, or choose another data folder; nothing that was stored is lost",
};
const notAFolder: Trouble = {
  code: "store/not-a-folder",
  says: (place) => `${place} would have to be a folder, or lie in one, and something else is in its place`,
  wayOut: "choose another data folder, or move that file away",
};
const broken: Trouble = {
  code: "store/disk-broken",
  says: (place, code) => `the system failed at ${place} (${code})`,
  wayOut: "look at the disk and at the system's log; nothing that was stored before is changed",
};
const byErrno = new Map<string, Trouble>([
  ["ENOSPC", full],
  ["EDQUOT", full],
  ["EROFS", readOnly],
  ["EACCES", readOnly],
  ["EPERM", readOnly],
  ["ENOTDIR", notAFolder],
  ["EEXIST", notAFolder],
]);

/** The system's own code of an error, or "" where it has none. */
export function errno(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** What the system said, in words, with a way out; what is no error of the system is handed back as it is. */
export function toStoreError(error: unknown, place: string): unknown {
  const code = errno(error);
  if (error instanceof StoreError || code === "") return error;
  const trouble = byErrno.get(code) ?? broken;
  return new StoreError(trouble.code, { place, says: trouble.says(place, code), wayOut: trouble.wayOut, cause: error });
}

/** The same disk, whose errors are StoreErrors that name the place under `root`. */
export function tellingDisk(disk: Disk, root: string): Disk {
  const telling = async <T>(path: string, call: () => Promise<T>): Promise<T> => {
    try {
      return await call();
    } catch (error) {
      throw toStoreError(error, path === "" ? root : `${root}/${path}`);
    }
  };
  const file = (path: string, inner: DiskFile): DiskFile => ({
    write: (bytes, position) => telling(path, () => inner.write(bytes, position)),
    sync: () => telling(path, () => inner.sync()),
    truncate: (length) => telling(path, () => inner.truncate(length)),
    close: () => telling(path, () => inner.close()),
  });
  return {
    open: (path) => telling(path, async () => file(path, await disk.open(path))),
    read: (path) => telling(path, () => disk.read(path)),
    list: (folder) => telling(folder, () => disk.list(folder)),
    makeFolder: (folder) => telling(folder, () => disk.makeFolder(folder)),
    rename: (from, to) => telling(to, () => disk.rename(from, to)),
    remove: (path) => telling(path, () => disk.remove(path)),
    syncFolder: (folder) => telling(folder, () => disk.syncFolder(folder)),
  };
}
