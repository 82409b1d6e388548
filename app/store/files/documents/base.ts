import { Turnstile } from "~/process/turnstile";
import type { Kind } from "~/store/kinds/kind";
import type { Base } from "~/store/shelf";
import type { Documents } from "./documents";
import { Recent } from "./recent";

/** Documents of one kind in files, of which those read last stay in memory, and a row for each. */
export class FileBase<T extends { id: string }, Row extends { id: string }> implements Base<T, Row> {
  readonly turnstile = new Turnstile();
  private readonly recent: Recent<T>;
  /** What jobs left under ids whose files do not follow yet; null: nothing. */
  private readonly pending = new Map<string, T | null>();

  constructor(
    readonly kind: Kind<T, Row>,
    documents: Pick<Documents<T>, "get" | "put" | "remove">,
    private readonly index: Map<string, Row>,
    /** Makes files follow what jobs left behind, where it failed before; throws where it fails again. */
    private readonly retry: () => Promise<void>,
    /** Told of each row that came or changed. */
    private readonly noted: (row: Row) => void = () => {},
  ) {
    this.recent = new Recent<T>(documents, ({ id }) => id);
  }

  async get(id: string): Promise<T | null> {
    const pending = this.pending.get(id);
    if (pending !== undefined) return structuredClone(pending);
    const row = this.index.get(id);
    const document = await this.recent.get(id);
    // Its file was set aside, unless another was put meanwhile.
    if (document === null && row !== undefined && this.index.get(id) === row) this.index.delete(id);
    return document;
  }

  async rows(): Promise<Row[]> {
    return [...this.index.values()];
  }

  async put(document: T): Promise<void> {
    if (this.pending.has(document.id)) await this.retry();
    await this.write(document.id, document);
    this.note(document.id, document);
  }

  async remove(id: string): Promise<void> {
    if (this.pending.has(id)) await this.retry();
    await this.write(id, null);
    this.note(id, null);
  }

  publish(id: string, given: unknown): void {
    const document = given === null ? null : this.kind.schema.parse(given);
    this.pending.set(id, document);
    this.note(id, document);
  }

  has(id: string): boolean {
    return this.index.has(id);
  }

  isPending(id: string): boolean {
    return this.pending.has(id);
  }

  /** Makes the file follow what a job left under the id. */
  async settle(id: string): Promise<void> {
    const document = this.pending.get(id);
    if (document !== undefined) await this.write(id, document);
  }

  /** The file follows, and nothing on the disk says otherwise any more. */
  release(id: string): void {
    this.pending.delete(id);
  }

  private async write(id: string, document: T | null): Promise<void> {
    try {
      if (document === null) await this.recent.remove(id);
      else await this.recent.put(document);
    } catch (error) {
      // It may have been written all the same: what the file holds counts.
      const found = await this.recent.get(id).catch(() => undefined);
      if (found !== undefined && !this.pending.has(id)) this.note(id, found);
      throw error;
    }
  }

  private note(id: string, document: T | null): void {
    if (document === null) {
      this.index.delete(id);
      return;
    }
    const row = this.kind.toRow(document);
    this.index.set(id, row);
    this.noted(row);
  }
}
