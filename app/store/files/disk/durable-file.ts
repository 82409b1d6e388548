import type { Adapter } from "lowdb";
import type { Disk } from "./disk";

/** Thrown for a file whose bytes are no JSON. */
export class NotJson extends Error {}

let written = 0;

/** lowdb's adapter for one file: it holds the old text or the new one, whole, whatever happens, and the new one once `write` resolved. */
export class DurableFile implements Adapter<unknown> {
  constructor(
    private readonly disk: Disk,
    private readonly path: string,
  ) {}

  async read(): Promise<unknown> {
    const bytes = await this.disk.read(this.path);
    if (bytes === null) return null;
    const data = parseJson(bytes.toString("utf8"));
    // lowdb takes a falsy value for "no file", and no document of ours is one.
    if (!data) throw new NotJson("it holds nothing");
    return data;
  }

  async write(data: unknown): Promise<void> {
    const text = `${JSON.stringify(data, null, 1)}\n`;
    const temporary = `${temporaryFolder}/${process.pid}-${written++}`;
    try {
      await this.writeWhole(temporary, text);
      await this.disk.rename(temporary, this.path);
    } catch (error) {
      // It is an orphan now, and the next start would remove it: a second failure here must not hide the first.
      await this.disk.remove(temporary).catch(() => {});
      throw error;
    }
    await this.disk.syncFolder(folderOf(this.path));
  }

  private async writeWhole(path: string, text: string): Promise<void> {
    const file = await this.disk.open(path);
    try {
      await file.write(Buffer.from(text), 0);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new NotJson(`it is no JSON (${cause instanceof Error ? cause.message : "unreadable"})`, { cause });
  }
}

export const temporaryFolder = "tmp";

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
