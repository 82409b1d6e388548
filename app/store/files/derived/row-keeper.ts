import type { RowLog } from "./row-log";

/** Rows that wait are written together when there are this many. */
const together = 100;

/**
 * Writes rows of documents that never change behind the documents, and syncs nothing: a row that is on the disk is right, and one that a kill or a power cut took is made from its
 * document at the next start.
 */
export class RowKeeper<Row> {
  private waiting: Row[] = [];
  private written: Promise<void> = Promise.resolve();

  constructor(
    private readonly log: RowLog<Row>,
    private readonly report: (error: unknown) => void,
  ) {}

  add(row: Row): void {
    this.waiting.push(row);
    if (this.waiting.length >= together) void this.flush();
  }

  /** Resolves when every row that was added is written, or was reported. */
  flush(): Promise<void> {
    const rows = this.waiting;
    this.waiting = [];
    this.written = this.written.then(() => this.log.append(rows, false)).catch(this.report);
    return this.written;
  }
}
