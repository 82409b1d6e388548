import type { Documents } from "./documents";

/** Documents of which those read last stay in memory, `most` of them. What is read is a copy. */
export class Recent<T> {
  /** The longest unread first. */
  private readonly kept = new Map<string, T>();
  private puts = 0;

  constructor(
    private readonly documents: Pick<Documents<T>, "get" | "put" | "remove">,
    private readonly idOf: (value: T) => string,
    private readonly most = 1000,
  ) {}

  async get(id: string): Promise<T | null> {
    const known = this.kept.get(id);
    if (known !== undefined) return this.keep(id, known);
    const before = this.puts;
    const found = await this.documents.get(id);
    // A put that ended meanwhile may have written after this was read.
    return found !== null && before === this.puts ? this.keep(id, found) : found;
  }

  /** On disk before it resolves. */
  async put(value: T): Promise<void> {
    try {
      await this.documents.put(value);
    } finally {
      this.puts += 1;
      this.kept.delete(this.idOf(value));
    }
  }

  /** Gone from the disk before it resolves. */
  async remove(id: string): Promise<void> {
    try {
      await this.documents.remove(id);
    } finally {
      this.puts += 1;
      this.kept.delete(id);
    }
  }

  private keep(id: string, value: T): T {
    this.kept.delete(id);
    const [oldest] = this.kept.keys();
    if (this.kept.size >= this.most && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(id, value);
    return structuredClone(value);
  }
}
