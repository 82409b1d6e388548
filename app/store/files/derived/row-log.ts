import type * as z from "zod";
import type { Disk } from "~/store/files/disk/disk";
import { replaceFile } from "~/store/files/disk/durable-file";
import { parseLines, toLine } from "~/store/files/journal/line";

/** Everything in it is made from the rest of the data folder, and made again where it is missing. */
export const derivedFolder = "derived";

/** Rows of documents, in a file that is only appended to; of two rows of one id the later one counts. */
export class RowLog<Row> {
  private readonly path: string;
  private end = 0;

  constructor(
    private readonly disk: Disk,
    name: string,
    private readonly schema: z.ZodType<Row>,
    private readonly idOf: (row: Row) => string,
  ) {
    this.path = `${derivedFolder}/${name}.log`;
  }

  /** The rows by id; none where any line cannot be read, since a later row of an id may have stood in it. */
  async load(): Promise<Map<string, Row>> {
    const rows = new Map<string, Row>();
    const { good, torn, end } = parseLines((await this.disk.read(this.path)) ?? Buffer.alloc(0));
    for (const { json } of torn ? [] : good) {
      const row = this.schema.safeParse(parseJson(json));
      if (!row.success) return new Map();
      rows.set(this.idOf(row.data), row.data);
    }
    // Rows of attempts that were played on add up: then, too, the file is written anew.
    if (good.length <= 2 * rows.size) this.end = end;
    return rows;
  }

  /** Where `sync` is true, the rows are on disk before it resolves. */
  async append(rows: readonly Row[], sync: boolean): Promise<void> {
    if (rows.length === 0) return;
    const bytes = toBytes(rows);
    const file = await this.disk.open(this.path);
    try {
      await file.truncate(this.end);
      await file.write(bytes, this.end);
      if (sync) await file.sync();
    } finally {
      await file.close();
    }
    if (sync) await this.disk.syncFolder(derivedFolder);
    this.end += bytes.byteLength;
  }

  /** Keeps rows that `load` did not find; if it found none that it could trust, it writes all of them and replaces the file. */
  async keep(all: ReadonlyMap<string, Row>, missing: readonly Row[]): Promise<void> {
    if (this.end > 0 || all.size === 0) return this.append(missing, true);
    const bytes = toBytes([...all.values()]);
    await replaceFile(this.disk, this.path, bytes);
    this.end = bytes.byteLength;
  }
}

function toBytes(rows: readonly unknown[]): Buffer {
  return Buffer.concat(rows.map((row) => Buffer.from(toLine(JSON.stringify(row), 0))));
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
