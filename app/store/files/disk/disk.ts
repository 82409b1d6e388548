export interface DiskFile {
  /** Writes all of the bytes at this place, or throws and may have written some of them. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  /** What was written before is still there after a power cut. The file's name is the folder's matter: see `syncFolder`. */
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/** All that the store asks of a file system. Paths are relative to the data folder and joined by `/`. */
export interface Disk {
  /** Opens for writing at any place; creates the file if there is none, in a folder that exists. */
  open(path: string): Promise<DiskFile>;
  /** The whole file, or null. */
  read(path: string): Promise<Buffer | null>;
  /** The names in a folder, or none where there is no folder. */
  list(folder: string): Promise<string[]>;
  /** Makes a folder in one that exists; false where it was there already. */
  makeFolder(folder: string): Promise<boolean>;
  /** Replaces whatever is at `to`, in one step. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file; there being none is no error. */
  remove(path: string): Promise<void>;
  /** Names created, renamed or removed in this folder stay so after a power cut. `""` is the data folder. */
  syncFolder(folder: string): Promise<void>;
}
