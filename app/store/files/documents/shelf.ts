import type * as z from "zod";
import { requireId } from "~/store/id";
import type { Shelf } from "~/store/port";
import { toStorable } from "~/store/storable";
import { Turnstile } from "~/store/turnstile";
import type { Underway } from "~/store/underway";
import type { Documents } from "./documents";
import { Recent } from "./recent";

/** A shelf over documents, of which those read last stay in memory. */
export class FileShelf<T extends { id: string }> implements Shelf<T> {
  private readonly recent: Recent<T>;
  private readonly turnstile = new Turnstile();

  constructor(
    private readonly underway: Underway,
    private readonly documents: Documents<T>,
    private readonly schema: z.ZodType<T>,
  ) {
    this.recent = new Recent(documents, ({ id }) => id);
  }

  put(given: T): Promise<void> {
    return this.underway.run(async () => {
      const document = this.toDocument(given);
      await this.turnstile.pass(document.id, () => this.recent.put(document));
    });
  }

  get(id: string): Promise<T | null> {
    return this.underway.run(() => this.recent.get(id));
  }

  change(id: string, change: (stored: T | null) => T | null): Promise<T | null> {
    return this.underway.run(() =>
      this.turnstile.pass(requireId(id), async () => {
        const stored = await this.recent.get(id);
        const next = change(structuredClone(stored));
        if (next === null) {
          if (stored !== null) await this.recent.remove(id);
          return null;
        }
        const document = this.toDocument(next);
        await this.recent.put(document);
        return structuredClone(document);
      }),
    );
  }

  async *ids(): AsyncGenerator<string> {
    this.underway.require();
    yield* await this.documents.ids();
  }

  private toDocument(given: T): T {
    return toStorable(this.schema, given, `${this.documents.folder} ${requireId(given.id)}`).value;
  }
}
