type Change = { at: number; bytes: Uint8Array } | { length: number };

/** A file's bytes, as they are and as they would be after a power cut. */
export class FakeContent {
  private now: Buffer;
  private unsynced: Change[] = [];

  constructor(private durable: Buffer = Buffer.alloc(0)) {
    this.now = durable;
  }

  bytes(): Buffer {
    return Buffer.from(this.now);
  }

  write(bytes: Uint8Array, at: number): void {
    this.change({ at, bytes: Uint8Array.from(bytes) });
  }

  truncate(length: number): void {
    this.change({ length });
  }

  sync(): void {
    this.durable = this.now;
    this.unsynced = [];
  }

  /** Of each unsynced change some pages arrived (of a few bytes each, so that every line can be torn), and holes read as zeros. */
  afterPowerCut(chance: () => boolean): FakeContent {
    let bytes = this.durable;
    for (const change of this.unsynced) {
      if ("length" in change) {
        if (chance()) bytes = changed(bytes, change);
        continue;
      }
      if (chance()) continue;
      const page = Math.max(16, Math.ceil(change.bytes.length / 8));
      for (let from = 0; from < change.bytes.length; from += page) {
        if (chance()) bytes = changed(bytes, { at: change.at + from, bytes: change.bytes.subarray(from, from + page) });
      }
    }
    return new FakeContent(bytes);
  }

  afterKill(): FakeContent {
    return new FakeContent(this.now);
  }

  private change(change: Change): void {
    this.now = changed(this.now, change);
    this.unsynced.push(change);
  }
}

function changed(bytes: Buffer, change: Change): Buffer {
  if ("length" in change) {
    const cut = Buffer.alloc(change.length);
    bytes.copy(cut);
    return cut;
  }
  const next = Buffer.alloc(Math.max(bytes.length, change.at + change.bytes.length));
  bytes.copy(next);
  next.set(change.bytes, change.at);
  return next;
}
