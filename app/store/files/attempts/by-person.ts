import * as z from "zod";
import type { StoredAttempt } from "~/store/attempts";
import type { Disk } from "~/store/files/disk/disk";
import type { Documents } from "~/store/files/documents/documents";
import { parseLines, toLine } from "~/store/files/journal/line";
import { inParallel } from "~/store/in-parallel";

export const derivedFolder = "derived";
const path = `${derivedFolder}/by-person.log`;
const row = z.tuple([z.string(), z.string()]);

/** Which attempts there are, and whose. Derived: the file on disk only saves reading every document at the start, and may be deleted. */
export class ByPerson {
  private readonly owners = new Map<string, string>();
  private readonly attempts = new Map<string, Set<string>>();

  has(attemptId: string): boolean {
    return this.owners.has(attemptId);
  }

  of(personId: string): string[] {
    return [...(this.attempts.get(personId) ?? [])];
  }

  ids(): string[] {
    return [...this.owners.keys()];
  }

  add(attemptId: string, personId: string): void {
    this.owners.set(attemptId, personId);
    const theirs = this.attempts.get(personId);
    if (theirs === undefined) this.attempts.set(personId, new Set([attemptId]));
    else theirs.add(attemptId);
  }

  remove(attemptId: string): void {
    const personId = this.owners.get(attemptId);
    if (personId === undefined) return;
    this.owners.delete(attemptId);
    this.attempts.get(personId)?.delete(attemptId);
  }
}

/** The folders' listing says which attempts there are; the derived file whose they are, and where it does not know, the document. */
export async function loadByPerson(disk: Disk, documents: Documents<StoredAttempt>): Promise<{ byPerson: ByPerson; file: ByPersonFile }> {
  const byPerson = new ByPerson();
  const bytes = (await disk.read(path)) ?? Buffer.alloc(0);
  const { good, end } = parseLines(bytes);
  const owners = new Map<string, string>();
  for (const { json } of good) {
    const [id, owner] = parseRow(json) ?? [];
    if (id !== undefined && owner !== undefined) owners.set(id, owner);
  }
  const unknown: string[] = [];
  for (const id of await documents.ids()) {
    const owner = owners.get(id);
    if (owner === undefined) unknown.push(id);
    else byPerson.add(id, owner);
  }
  const found: [string, string][] = [];
  await inParallel(unknown, 16, async (id) => {
    const attempt = await documents.get(id);
    if (attempt === null) return;
    byPerson.add(id, attempt.head.subject);
    found.push([id, attempt.head.subject]);
  });
  const file = new ByPersonFile(disk, end, new Set(owners.keys()));
  await file.append(found);
  return { byPerson, file };
}

/** The derived file: appended to, never synced, since what it lacks is read from the documents. */
export class ByPersonFile {
  constructor(
    private readonly disk: Disk,
    private end: number,
    private readonly written: Set<string>,
  ) {}

  async append(rows: [attemptId: string, personId: string][]): Promise<void> {
    const missing = rows.filter(([id]) => !this.written.has(id));
    if (missing.length === 0) return;
    const bytes = Buffer.from(missing.map((each) => toLine(JSON.stringify(each), 0)).join(""));
    const file = await this.disk.open(path);
    try {
      await file.truncate(this.end);
      await file.write(bytes, this.end);
    } finally {
      await file.close();
    }
    this.end += bytes.byteLength;
    for (const [id] of missing) this.written.add(id);
  }
}

function parseRow(json: string): [string, string] | null {
  try {
    return row.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
