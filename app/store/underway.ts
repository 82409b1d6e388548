import { StoreError } from "./errors";

/** The calls under way: after `end` new ones are refused with its reason, and `end` resolves when the last one has finished. */
export class Underway {
  private calls = 0;
  private refusal: StoreError | null = null;
  private idle: (() => void)[] = [];

  async run<T>(job: () => Promise<T>): Promise<T> {
    this.require();
    this.calls += 1;
    try {
      return await job();
    } finally {
      this.calls -= 1;
      if (this.calls === 0) for (const tell of this.idle.splice(0)) tell();
    }
  }

  /** Throws where calls are refused. */
  require(): void {
    if (this.refusal !== null) throw this.refusal;
  }

  async end(refusal: StoreError): Promise<void> {
    this.refusal ??= refusal;
    if (this.calls > 0) await new Promise<void>((tell) => this.idle.push(tell));
  }
}

export function closed(place: string): StoreError {
  return new StoreError("store/closed", { place, says: `the store (${place}) was closed`, wayOut: "open it again before you call it" });
}
