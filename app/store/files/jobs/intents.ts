import * as z from "zod";
import { Turnstile } from "~/process/turnstile";
import { shelfNames } from "~/store/bases";
import type { Disk } from "~/store/files/disk/disk";
import { DurableFile, NotJson } from "~/store/files/disk/durable-file";
import type { Damaged } from "~/store/files/documents/damaged";
import type { Effect } from "~/store/jobs/effect";
import { auditEntry, subjectOrNobody } from "~/store/schema";

/** Where a job's file lies until all that it says is done. */
export const intentFolder = "intents";

const effect: z.ZodType<Effect> = z.discriminatedUnion("does", [
  z.object({ does: z.literal("write"), shelf: z.enum(shelfNames), id: z.string(), document: z.unknown() }),
  z.object({ does: z.literal("audit"), entry: auditEntry }),
  z.object({ does: z.literal("forget"), subject: subjectOrNobody }),
  z.object({ does: z.literal("scrub"), words: z.array(z.string()) }),
]);
const intent = z.object({ effects: z.array(effect) });

/** What a decided job still has to do. `onDisk` is false where nobody can tell whether its file was written. */
interface Standing {
  path: string;
  effects: readonly Effect[];
  onDisk: boolean;
}

/** What intents are carried out by. */
export interface Hand {
  /** Shows at once what the job left behind. */
  publish(effects: readonly Effect[]): void;
  /** Makes every file follow. Done again, it changes nothing. */
  settle(effects: readonly Effect[]): Promise<void>;
  /** Every file follows, and the intent is gone. */
  release(effects: readonly Effect[]): void;
  /** Whether an earlier job's write under one of these ids has still to be settled. */
  isPending(effects: readonly Effect[]): boolean;
}

/**
 * Jobs decided by one file each: all that a job leaves behind is written into it and synced, then done, then the file is removed. So a crash finds the file, and all of it is done at the
 * next start, or does not find it, and nothing was. Where the disk refuses in between, the job is decided all the same: it is shown, it is tried again before anything else is
 * written under its ids, and at the latest at the next start.
 */
export class Intents {
  private readonly turnstile = new Turnstile();
  private standing: Standing[] = [];
  private next = 1;

  constructor(
    private readonly disk: Disk,
    private readonly hand: Hand,
    private readonly report: (error: unknown) => void,
  ) {}

  /** Takes up what a crash left. Throws where the disk does not let it be read: a job that may be half done must not be passed over. */
  async open(damaged: Damaged): Promise<void> {
    for (const name of (await this.disk.list(intentFolder)).sort()) {
      const path = `${intentFolder}/${name}`;
      const read = intent.safeParse(await new DurableFile(this.disk, path).read().catch(nullIfNotJson));
      if (read.success) this.decide({ path, effects: read.data.effects, onDisk: true });
      else await damaged.setAside(path, "it does not say what a job was to write");
      this.next = Math.max(this.next, Number.parseInt(name, 10) + 1 || 1);
    }
    await this.retry().catch(this.report);
  }

  /** Done and on disk before it resolves. */
  commit(effects: readonly Effect[]): Promise<void> {
    return this.turnstile.pass("", async () => {
      await this.finishAll().catch((error: unknown) => {
        if (this.hand.isPending(effects)) throw error;
        this.report(error);
      });
      const path = `${intentFolder}/${String(this.next++).padStart(8, "0")}.json`;
      await this.write(path, effects);
      await this.finish(this.decide({ path, effects, onDisk: true }));
    });
  }

  /** Does what could not be done before; throws where it still cannot. */
  retry(): Promise<void> {
    return this.turnstile.pass("", () => this.finishAll());
  }

  private decide(decided: Standing): Standing {
    this.hand.publish(decided.effects);
    this.standing.push(decided);
    return decided;
  }

  private async write(path: string, effects: readonly Effect[]): Promise<void> {
    try {
      await new DurableFile(this.disk, path).write({ effects });
    } catch (error) {
      // Where it cannot be taken back either, the next start may find it: then it is decided, and shall not be undone by half.
      await this.remove(path).catch(() => this.decide({ path, effects, onDisk: false }));
      throw error;
    }
  }

  private async finishAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const each of [...this.standing]) await this.finish(each).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }

  private async finish(each: Standing): Promise<void> {
    if (!each.onDisk) await new DurableFile(this.disk, each.path).write({ effects: each.effects });
    each.onDisk = true;
    await this.hand.settle(each.effects);
    await this.remove(each.path);
    this.standing = this.standing.filter((other) => other !== each);
    this.hand.release(each.effects);
  }

  private async remove(path: string): Promise<void> {
    await this.disk.remove(path);
    await this.disk.syncFolder(intentFolder);
  }
}

function nullIfNotJson(error: unknown): null {
  if (error instanceof NotJson) return null;
  throw error;
}
