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

  write(data: unknown): Promise<void> {
    return replaceFile(this.disk, this.path, Buffer.from(`${JSON.stringify(data, null, 1)}\n`));
  }
}

/** Replaces the file with these bytes. Whatever happens, it holds the old ones or the new ones, whole, and the new ones once this has resolved. */
export async function replaceFile(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${temporaryFolder}/${process.pid}-${written++}`;
  try {
    await writeWhole(disk, temporary, bytes);
    await disk.rename(temporary, path);
  } catch (error) {
    // It is an orphan now, and the next start would remove it: a second failure here must not hide the first.
    await disk.remove(temporary).catch(() => {});
    throw error;
  }
  await disk.syncFolder(folderOf(path));
}

async function writeWhole(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const file = await disk.open(path);
  try {
    await file.write(bytes, 0);
    await file.sync();
  } finally {
    await file.close();
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
