import { Low } from "lowdb";
import type * as z from "zod";
import { Turnstile } from "~/process/turnstile";
import { StoreError } from "~/store/errors";
import type { Disk } from "~/store/files/disk/disk";
import { errno } from "~/store/files/disk/disk-trouble";
import { DurableFile, NotJson } from "~/store/files/disk/durable-file";
import { parseFileName, shardOf, toFileName } from "~/store/files/disk/place";
import { isId } from "~/store/id";
import { describe } from "~/store/storable";
import type { Damaged } from "./damaged";

type Read<T> = { value: T | null } | { damage: string };

/** One small lowdb file for each id, in sharded folders; a file that cannot be read is set aside, and its id is free again. */
export class Documents<T> {
  private readonly turnstile = new Turnstile();
  private readonly folders = new Set<string>();

  constructor(
    private readonly disk: Disk,
    private readonly damaged: Damaged,
    readonly folder: string,
    private readonly schema: z.ZodType<T>,
    private readonly idOf: (value: T) => string,
  ) {}

  async get(id: string): Promise<T | null> {
    if (!isId(id)) return null;
    const read = await this.read(id);
    if ("value" in read) return read.value;
    return this.turnstile.pass(id, () => this.getOrSetAside(id));
  }

  /** On disk before it resolves. */
  put(value: T): Promise<void> {
    return this.turnstile.pass(this.idOf(value), () => this.write(value));
  }

  /** Keeps the value unless the id has one already. */
  putOnce(value: T): Promise<void> {
    const id = this.idOf(value);
    return this.turnstile.pass(id, async () => {
      if ((await this.getOrSetAside(id)) === null) await this.write(value);
    });
  }

  /** Gone from the disk before it resolves; there being none is no error. */
  remove(id: string): Promise<void> {
    return this.turnstile.pass(id, async () => {
      await this.ensureFolder(`${this.folder}/${shardOf(id)}`);
      await this.disk.remove(this.path(id));
      await this.disk.syncFolder(`${this.folder}/${shardOf(id)}`);
    });
  }

  /** The ids of all files, from the folders' listings alone. */
  async ids(): Promise<string[]> {
    const shards = await this.disk.list(this.folder);
    const names = await Promise.all(shards.map((shard) => this.disk.list(`${this.folder}/${shard}`)));
    return names.flat().flatMap((name) => parseFileName(name) ?? []);
  }

  private path(id: string): string {
    return `${this.folder}/${shardOf(id)}/${toFileName(id)}`;
  }

  private async write(value: T): Promise<void> {
    const id = this.idOf(value);
    await this.ensureFolder(`${this.folder}/${shardOf(id)}`);
    const low = new Low<unknown>(new DurableFile(this.disk, this.path(id)), null);
    low.data = value;
    await low.write();
  }

  private async ensureFolder(folder: string): Promise<void> {
    if (this.folders.has(folder)) return;
    await this.disk.makeFolder(folder);
    await this.disk.syncFolder(this.folder);
    this.folders.add(folder);
  }

  /** Reads again, since a `put` may have healed the file; only under the turnstile. */
  private async getOrSetAside(id: string): Promise<T | null> {
    const read = await this.read(id);
    if ("value" in read) return read.value;
    await this.damaged.setAside(this.path(id), read.damage);
    return null;
  }

  private async read(id: string): Promise<Read<T>> {
    const low = new Low<unknown>(new DurableFile(this.disk, this.path(id)), null);
    try {
      await low.read();
      this.damaged.accept(this.path(id));
    } catch (error) {
      if (error instanceof NotJson) return { damage: error.message };
      if (!(error instanceof StoreError)) throw error;
      if (errno(error.cause) === "EISDIR") return { damage: "a folder is in its place" };
      this.damaged.refuse(this.path(id), error.message);
      throw error;
    }
    if (low.data === null) return { value: null };
    const parsed = this.schema.safeParse(low.data);
    if (!parsed.success) return { damage: `it is no ${this.folder} file (${describe(parsed.error)})` };
    if (this.idOf(parsed.data) !== id) return { damage: `it holds ${this.idOf(parsed.data)}, not ${id}` };
    return { value: parsed.data };
  }
}
