import { toSummary } from "~/store/attempt-log";
import type { AttemptSummary, StoredAttempt } from "~/store/attempts";
import type { AttemptIndex } from "~/store/files/derived/attempt-index";
import type { RowLog } from "~/store/files/derived/row-log";
import type { Disk } from "~/store/files/disk/disk";
import type { Documents } from "~/store/files/documents/documents";
import type { Live, LiveAttempts } from "~/store/files/journal/live-attempts";
import { listSegments, removeSegments } from "~/store/files/journal/segment";
import { inParallel } from "~/store/in-parallel";

/** More complete segments than this, and turns come in faster than documents are written: then they share the disk evenly. */
const backlog = 16;
/** For each part of time that a document takes, this many are left to the turns. */
const restShare = 4;

/** Moves what complete segments hold into the attempts' documents, behind everything else, and only then lets the journal go of it. */
export class Compactor {
  private upTo = 0;
  private running: Promise<void> | null = null;
  private stopped = false;
  private awaited = false;
  private wake: () => void = () => {};

  constructor(
    private readonly disk: Disk,
    private readonly documents: Documents<StoredAttempt>,
    private readonly live: LiveAttempts,
    private readonly index: AttemptIndex,
    private readonly rows: RowLog<AttemptSummary>,
    /** Told of a failure. Nothing is lost by it: the segments stay, and the next complete one tries again. */
    private readonly report: (error: unknown) => void,
  ) {}

  /** These segments are complete. */
  request(upTo: number): void {
    this.upTo = Math.max(this.upTo, upTo);
    if (this.stopped) return;
    this.running ??= this.run();
  }

  /** Resolves when what was requested is done, or has failed. */
  async idle(): Promise<void> {
    this.awaited = true;
    this.wake();
    await this.running;
    this.awaited = false;
  }

  /** Ends after the documents that are being written; the rest is for the next start. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    for (let done = 0; done < this.upTo && !this.stopped; ) {
      const upTo = this.upTo;
      try {
        await this.compact(upTo);
      } catch (error) {
        this.report(error);
        break;
      }
      done = upTo;
    }
    this.running = null;
  }

  private async compact(upTo: number): Promise<void> {
    const waiting = (await listSegments(this.disk)).filter((segment) => segment <= upTo).length;
    const theirs = [...this.live.values()].filter(({ since }) => since <= upTo);
    const hurry = waiting > backlog;
    await inParallel(theirs, hurry ? 16 : 1, (each) => this.move(each, upTo, hurry));
    if (this.stopped) return;
    await this.rows.append(
      theirs.map(({ attempt }) => toSummary(attempt)),
      true,
    );
    await removeSegments(this.disk, upTo);
  }

  private async move(each: Live, upTo: number, hurry: boolean): Promise<void> {
    if (this.stopped) return;
    const { changes } = each;
    const start = performance.now();
    await this.documents.put(each.attempt);
    this.index.set(toSummary(each.attempt));
    if (each.changes === changes) this.live.delete(each.attempt.head.id);
    else each.since = upTo + 1;
    if (!hurry) await this.rest((performance.now() - start) * restShare);
  }

  /** Ends early where someone waits for us. */
  private async rest(ms: number): Promise<void> {
    if (this.awaited || this.stopped) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
