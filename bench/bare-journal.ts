import { constants, fdatasync, open, write } from "node:fs";
import { promisify } from "node:util";

const openFd = promisify(open);
const writeFd = promisify(write);
const sync = promisify(fdatasync);

/** Zeros written ahead, as much as our own journal does: a peer that went without would be the slower one. */
const aheadBytes = 256 * 1024;

/** The peer of a stored turn: one file, lines, and one fdatasync for all that wait. No checksums, no segments, no documents, no checks. */
export class BareJournal {
  private waiting: { line: string; resolve(): void; reject(error: unknown): void }[] = [];
  private isDraining = false;
  private end = 0;
  private allocated = 0;

  private constructor(private readonly fd: number) {}

  static async open(path: string): Promise<BareJournal> {
    return new BareJournal(await openFd(path, constants.O_RDWR | constants.O_CREAT));
  }

  append(line: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ line, resolve, reject });
      if (!this.isDraining) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.isDraining = true;
    while (this.waiting.length > 0) {
      // Whom the last group freed comes back with the next line and is in this group.
      await new Promise<void>((next) => setImmediate(next));
      const group = this.waiting;
      this.waiting = [];
      try {
        await this.commit(Buffer.from(group.map(({ line }) => `${line}\n`).join("")));
        for (const { resolve } of group) resolve();
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.isDraining = false;
  }

  private async commit(bytes: Buffer): Promise<void> {
    if (this.end + bytes.byteLength > this.allocated) {
      await writeFd(this.fd, new Uint8Array(aheadBytes), 0, aheadBytes, this.allocated);
      this.allocated += aheadBytes;
    }
    await writeFd(this.fd, bytes, 0, bytes.byteLength, this.end);
    await sync(this.fd);
    this.end += bytes.byteLength;
  }
}
