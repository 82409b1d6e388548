import type { Disk, DiskFile } from "~/store/files/disk/disk";
import { FakeContent } from "./disk-fake-content";

type Change = { folders: string[]; apply(names: Names): void };
type Names = Map<string, FakeContent | "folder">;

export class PowerCut extends Error {}

export function diskError(code: string): Error {
  return Object.assign(new Error(`${code}: from the fake disk`), { code });
}

/**
 * A disk that keeps only what it was told to keep: a file's bytes after `sync`, a name after `syncFolder`. Everything else survives a power
 * cut or does not, as `chance` says, in any order.
 */
export class FakeDisk implements Disk {
  /** Operations so far. */
  operations = 0;
  /** Called before each operation; what it throws is what the operation throws. */
  onOperation: (operation: number, name: keyof Disk | keyof DiskFile, path: string) => void = () => {};
  private readonly names: Names;
  private unsynced: Change[] = [];

  constructor(private readonly durable: Names = new Map([["", "folder"]])) {
    this.names = new Map(durable);
  }

  /** The disk after a power cut, in which each unsynced thing was kept where `chance` is true. */
  afterPowerCut(chance: () => boolean): FakeDisk {
    const names = new Map(this.durable);
    for (const change of this.unsynced) if (chance()) change.apply(names);
    const after: Names = new Map();
    for (const [path, entry] of names) {
      if (path !== "" && !names.has(folderOf(path))) continue;
      after.set(path, entry === "folder" ? entry : entry.afterPowerCut(chance));
    }
    return new FakeDisk(after);
  }

  /** The disk as a process that was killed leaves it: with all that was written, synced or not. */
  afterKill(): FakeDisk {
    return new FakeDisk(new Map([...this.names].map(([path, entry]) => [path, entry === "folder" ? entry : entry.afterKill()])));
  }

  /** Every file's path. */
  files(): string[] {
    return [...this.names].flatMap(([path, entry]) => (entry === "folder" ? [] : path));
  }

  async open(path: string): Promise<DiskFile> {
    await this.step("open", path);
    this.requireFolder(folderOf(path));
    const content = this.contentOf(path) ?? new FakeContent();
    if (!this.names.has(path)) this.change([folderOf(path)], (names) => names.set(path, content));
    return {
      write: async (bytes, position) => {
        try {
          await this.step("write", path);
        } catch (error) {
          // A disk that fills up takes what fits.
          content.write(bytes.subarray(0, Math.floor(bytes.length / 2)), position);
          throw error;
        }
        content.write(bytes, position);
      },
      sync: async () => {
        await this.step("sync", path);
        content.sync();
      },
      truncate: async (length) => {
        await this.step("truncate", path);
        content.truncate(length);
      },
      close: () => this.step("close", path),
    };
  }

  async read(path: string): Promise<Buffer | null> {
    await this.step("read", path);
    return this.contentOf(path)?.bytes() ?? null;
  }

  async list(folder: string): Promise<string[]> {
    await this.step("list", folder);
    return [...this.names.keys()]
      .filter((path) => path !== "" && folderOf(path) === folder)
      .map((path) => path.slice(folder === "" ? 0 : folder.length + 1));
  }

  async makeFolder(folder: string): Promise<boolean> {
    await this.step("makeFolder", folder);
    this.requireFolder(folderOf(folder));
    if (this.names.has(folder)) return false;
    this.change([folderOf(folder)], (names) => names.set(folder, "folder"));
    return true;
  }

  async rename(from: string, to: string): Promise<void> {
    await this.step("rename", to);
    const content = this.contentOf(from);
    if (content === undefined) throw diskError("ENOENT");
    this.requireFolder(folderOf(to));
    this.change([folderOf(from), folderOf(to)], (names) => {
      names.set(to, content);
      if (names.get(from) === content) names.delete(from);
    });
  }

  async remove(path: string): Promise<void> {
    await this.step("remove", path);
    if (this.names.has(path)) this.change([folderOf(path)], (names) => names.delete(path));
  }

  async syncFolder(folder: string): Promise<void> {
    await this.step("syncFolder", folder);
    this.requireFolder(folder);
    const synced = this.unsynced.filter(({ folders }) => folders.includes(folder));
    this.unsynced = this.unsynced.filter(({ folders }) => !folders.includes(folder));
    for (const { apply } of synced) apply(this.durable);
  }

  /** Each operation takes a turn of the event loop, so that calls made at once interleave as they do on a disk. */
  private async step(name: keyof Disk | keyof DiskFile, path: string): Promise<void> {
    this.operations += 1;
    this.onOperation(this.operations, name, path);
    await new Promise<void>((next) => setImmediate(next));
  }

  private change(folders: string[], apply: (names: Names) => void): void {
    apply(this.names);
    this.unsynced.push({ folders, apply });
  }

  private contentOf(path: string): FakeContent | undefined {
    const entry = this.names.get(path);
    if (entry === "folder") throw diskError("EISDIR");
    return entry;
  }

  private requireFolder(folder: string): void {
    if (this.names.get(folder) !== "folder") throw diskError("ENOENT");
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
