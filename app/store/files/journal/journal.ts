import type { Disk, DiskFile } from "~/store/files/disk/disk";
import { toLine } from "./line";
import { journalFolder, segmentPath } from "./segment";

interface Waiting {
  json: string;
  stored(segment: number): void;
  resolve(): void;
  reject(error: unknown): void;
}

const segmentBytes = 4 * 1024 * 1024;
/** Zeros written ahead of the records: a sync that does not have to note a longer file is faster, by a third where it was measured. */
const aheadBytes = 256 * 1024;

/** Group commit: all records that wait are written together and synced once. */
export class Journal {
  private waiting: Waiting[] = [];
  private drained: Promise<void> | null = null;
  private file: DiskFile | null = null;
  private end = 0;
  private allocated = 0;
  private rotateNext = false;
  /** What lies beyond `end` was refused and has to be cut off before anything else is written. */
  private remains = false;

  constructor(
    private readonly disk: Disk,
    private segment: number,
    /** Told when a segment is complete, after every `stored` of its records. */
    private readonly completed: (segment: number) => void,
  ) {}

  /** On disk before it resolves; `stored` is called then, at once and in the order of the journal. A failed append leaves nothing behind. */
  append(json: string, stored: (segment: number) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ json, stored, resolve, reject });
      this.drained ??= this.drain();
    });
  }

  /** Goes on in a new segment, and hands the old one to `completed`. */
  async rotate(): Promise<void> {
    this.rotateNext = true;
    this.drained ??= this.drain();
    await this.drained;
  }

  async close(): Promise<void> {
    await this.drained;
    await this.file?.close();
    this.file = null;
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0 || this.rotateNext) {
      // Lets everyone whom the last group freed come back with their next record: without it every second group would be of one.
      await new Promise<void>((next) => setImmediate(next));
      if (this.waiting.length > 0) await this.writeWaiting();
      if ((this.rotateNext || this.end >= segmentBytes) && !this.remains) await this.turnOver();
      this.rotateNext = false;
    }
    this.drained = null;
  }

  private async writeWaiting(): Promise<void> {
    const group = this.waiting;
    this.waiting = [];
    try {
      await this.commit(group);
      for (const { stored } of group) stored(this.segment);
      for (const { resolve } of group) resolve();
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  private async turnOver(): Promise<void> {
    const { file, segment } = this;
    if (file === null) return;
    this.file = null;
    this.segment += 1;
    this.end = 0;
    this.allocated = 0;
    // All of it is synced: nothing depends on the close.
    await file.close().catch(() => {});
    this.completed(segment);
  }

  private async commit(group: Waiting[]): Promise<void> {
    this.file ??= await this.openSegment();
    if (this.remains) await this.cut(this.file);
    const bytes = Buffer.from(group.map(({ json }) => toLine(json, this.end)).join(""));
    try {
      if (this.end + bytes.byteLength > this.allocated) await this.allocate(this.file);
      await this.file.write(bytes, this.end);
      await this.file.sync();
      this.end += bytes.byteLength;
      // A large group reaches beyond what was allocated, and the next zeros must not lie on it.
      this.allocated = Math.max(this.allocated, this.end);
    } catch (error) {
      this.remains = true;
      // If it cannot be cut off now, the next commit tries again, and writes nothing until it could.
      await this.cut(this.file).catch(() => {});
      throw error;
    }
  }

  private async cut(file: DiskFile): Promise<void> {
    await file.truncate(this.end);
    await file.sync();
    this.allocated = this.end;
    this.remains = false;
  }

  private async allocate(file: DiskFile): Promise<void> {
    await file.write(new Uint8Array(aheadBytes), this.allocated);
    this.allocated += aheadBytes;
  }

  private async openSegment(): Promise<DiskFile> {
    const file = await this.disk.open(segmentPath(this.segment));
    try {
      await file.truncate(0);
      await this.disk.syncFolder(journalFolder);
    } catch (error) {
      await file.close();
      throw error;
    }
    return file;
  }
}
