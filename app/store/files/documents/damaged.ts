import * as z from "zod";
import type { Damage } from "~/store/documents";
import { StoreError } from "~/store/errors";
import type { Disk } from "~/store/files/disk/disk";
import { DurableFile, folderOf } from "~/store/files/disk/durable-file";
import { toFileName } from "~/store/files/disk/place";

export const damagedFolder = "damaged";
const reasonSuffix = ".reason.json";
const damage: z.ZodType<Damage> = z.object({ file: z.string(), movedTo: z.string(), reason: z.string() });

/** The files that could not be read, each kept in `damaged/` beside its reason, so that the report outlives a restart. */
export class Damaged {
  private readonly refused = new Map<string, string>();

  private constructor(
    private readonly disk: Disk,
    private readonly known: Damage[],
    private next: number,
  ) {}

  static async open(disk: Disk): Promise<Damaged> {
    const names = new Set(await disk.list(damagedFolder));
    const known: Damage[] = [];
    for (const name of [...names].filter((each) => each.endsWith(reasonSuffix)).sort()) {
      const told = damage.safeParse(await new DurableFile(disk, `${damagedFolder}/${name}`).read().catch(() => null));
      // A reason without its file was written just before a crash: the file is still in its place and will be found again.
      if (told.success && names.has(name.slice(0, -reasonSuffix.length))) known.push(told.data);
    }
    const last = Math.max(0, ...[...names].map((name) => Number.parseInt(name, 10) || 0));
    return new Damaged(disk, known, last + 1);
  }

  /** Oldest first, and then what the system will not read. */
  list(): Damage[] {
    return [...structuredClone(this.known), ...[...this.refused].map(([file, reason]) => ({ file, movedTo: file, reason }))];
  }

  /** Moves a file out of the way; where that fails too, it is reported in its place. */
  async setAside(file: string, reason: string): Promise<void> {
    const movedTo = this.nameFor(file.replaceAll("/", "-"));
    try {
      await this.explain({ file, movedTo, reason });
      await this.disk.rename(file, movedTo);
      await this.disk.syncFolder(damagedFolder);
      await this.disk.syncFolder(folderOf(file));
      this.known.push({ file, movedTo, reason });
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      const left = { file, movedTo: file, reason: `${reason}; it could not be moved aside (${error.message})` };
      if (!this.known.some((each) => each.file === file && each.movedTo === file)) this.known.push(left);
    }
  }

  /** Tells of a file that the system would not read. It stays where it is, untouched: it may be as it should be. */
  refuse(file: string, reason: string): void {
    this.refused.set(file, reason);
  }

  /** Tells no more of a file that the system reads again. */
  accept(file: string): void {
    this.refused.delete(file);
  }

  /** Keeps a copy of what was read of a file that has to stay where it is; the same bytes only once. */
  async keepCopy(file: string, mark: string, bytes: Uint8Array, reason: string): Promise<void> {
    if (this.known.some((each) => each.movedTo.endsWith(mark))) return;
    const movedTo = this.nameFor(`${file.replaceAll("/", "-")}-${mark}`);
    await this.explain({ file, movedTo, reason });
    const copy = await this.disk.open(movedTo);
    try {
      await copy.write(bytes, 0);
      await copy.sync();
    } finally {
      await copy.close();
    }
    await this.disk.syncFolder(damagedFolder);
    this.known.push({ file, movedTo, reason });
  }

  /** Removes what was set aside and is a document under one of these keys, or names one as a whole value; that it was set aside stays known. */
  async scrub(keys: readonly string[]): Promise<void> {
    const names = new Set(keys.map(toFileName));
    const values = keys.map((key) => JSON.stringify(key));
    for (const { file, movedTo } of this.known) {
      const bytes = await this.disk.read(movedTo);
      if (bytes === null || !(names.has(baseOf(file)) || values.some((value) => bytes.includes(value)))) continue;
      await this.disk.remove(movedTo);
    }
    await this.disk.syncFolder(damagedFolder);
  }

  private nameFor(name: string): string {
    return `${damagedFolder}/${String(this.next++).padStart(4, "0")}-${name}`;
  }

  private explain(what: Damage): Promise<void> {
    return new DurableFile(this.disk, what.movedTo + reasonSuffix).write(what);
  }
}

function baseOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1);
}
