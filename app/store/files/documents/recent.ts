import { Cache } from "~/process/cache";
import type { Documents } from "./documents";

/** Documents of which those read last stay in memory, `most` of them. What is read is a copy. */
export class Recent<T extends object> {
  private readonly kept: Cache<T>;
  private puts = 0;

  constructor(
    private readonly documents: Pick<Documents<T>, "get" | "put" | "remove">,
    private readonly idOf: (value: T) => string,
    most = 1000,
  ) {
    this.kept = new Cache(most);
  }

  async get(id: string): Promise<T | null> {
    const known = this.kept.get(id);
    if (known !== undefined) return structuredClone(known);
    const before = this.puts;
    const found = await this.documents.get(id);
    // A put that ended meanwhile may have written after this was read.
    if (found !== null && before === this.puts) this.kept.set(id, structuredClone(found));
    return found;
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
}
