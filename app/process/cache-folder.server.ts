import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const MOST_CHARACTERS = 200_000;

/**
 * Plain values by key, a small file each, kept from one process to the next. Any number of processes may use a folder at once, and anyone may delete it at any time.
 * A file that is damaged, cut short or not there is a value that was never kept, and so is everything where the disk refuses.
 */
export class CacheFolder {
  private files: number | null = null;

  /** Of more than `most` values, those that nobody has asked for the longest make room. */
  constructor(
    private readonly folder: string,
    private readonly most = 500,
  ) {}

  get(key: string): unknown {
    const file = this.fileOf(key);
    try {
      const [sum, body = ""] = splitOnce(readFileSync(file, "utf8"));
      if (sum !== sumOf(key, body)) return undefined;
      const value: unknown = JSON.parse(body);
      const now = new Date();
      utimesSync(file, now, now);
      return value;
    } catch {
      return undefined;
    }
  }

  /** Written aside and renamed, so that another process finds all of it or nothing. What is very large is not kept. */
  set(key: string, value: unknown): void {
    const body = JSON.stringify(value);
    if (body.length > MOST_CHARACTERS) return;
    const file = this.fileOf(key);
    const aside = `${file}.${randomUUID()}`;
    try {
      mkdirSync(this.folder, { recursive: true });
      writeFileSync(aside, `${sumOf(key, body)}\n${body}`);
      renameSync(aside, file);
      this.makeRoom();
    } catch {
      // Nothing is lost but time. What may lie aside now goes when room is made.
    }
  }

  private makeRoom(): void {
    this.files = (this.files ?? readdirSync(this.folder).length - 1) + 1;
    if (this.files <= this.most) return;
    const byAge = readdirSync(this.folder)
      .map((name) => join(this.folder, name))
      .map((path) => ({ path, usedAt: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
      .sort((one, other) => other.usedAt - one.usedAt);
    // More than one at a time, or each value that comes would read the folder again.
    const staying = Math.ceil(this.most * 0.8);
    for (const { path } of byAge.slice(staying)) rmSync(path, { force: true });
    this.files = Math.min(byAge.length, staying);
  }

  private fileOf(key: string): string {
    return join(this.folder, createHash("sha256").update(key).digest("hex"));
  }
}

function sumOf(key: string, body: string): string {
  return createHash("sha256").update(key).update("\0").update(body).digest("hex");
}

function splitOnce(text: string): [string, string] | [string] {
  const end = text.indexOf("\n");
  return end === -1 ? [text] : [text.slice(0, end), text.slice(end + 1)];
}
