import type { AttemptHead, LogEntry, Reflection, Seal } from "~/engine/play/attempt";
import type { SubjectId } from "~/engine/play/subject";
import { Turnstile } from "~/process/turnstile";
import { attemptExists, attemptUnknown, stillInJournal } from "~/store/attempt-errors";
import { byNewest, conflict, forgetWords, toSummary } from "~/store/attempt-log";
import type { Appended, AttemptQuery, AttemptSummary, Attempts, StoredAttempt } from "~/store/attempts";
import type { AttemptIndex } from "~/store/files/derived/attempt-index";
import type { Documents } from "~/store/files/documents/documents";
import type { Journal } from "~/store/files/journal/journal";
import { type Live, type LiveAttempts, touch } from "~/store/files/journal/live-attempts";
import { toNewAttempt, toRecordJson } from "~/store/files/journal/record";
import { requireId } from "~/store/id";
import { inParallel } from "~/store/in-parallel";
import { attemptHead, logEntry, reflection, seal } from "~/store/schema";
import { toStorable } from "~/store/storable";
import type { Underway } from "~/store/underway";

/** An attempt is its document and what the journal holds beyond it; memory changes only when the journal is on disk. */
export class FileAttempts implements Attempts {
  private readonly turnstile = new Turnstile();

  constructor(
    private readonly underway: Underway,
    private readonly journal: Journal,
    private readonly documents: Documents<StoredAttempt>,
    private readonly live: LiveAttempts,
    private readonly index: AttemptIndex,
    /** Moves all that the journal holds into documents, and removes what it held. */
    private readonly flush: () => Promise<void>,
  ) {}

  begin(given: AttemptHead): Promise<void> {
    return this.underway.run(async () => {
      const id = requireId(given.id);
      requireId(given.subject);
      const head = toStorable(attemptHead, given, `attempt ${id}`);
      await this.turnstile.pass(id, async () => {
        if (this.index.has(id)) throw attemptExists(id);
        await this.journal.append(toRecordJson.begun(head.json), (segment) => {
          touch(this.live, { attempt: toNewAttempt(head.value), since: segment, changes: 0 }, segment);
          this.index.set(toSummary(toNewAttempt(head.value)));
        });
      });
    });
  }

  append(id: string, turn: number, entry: LogEntry, ending?: Seal): Promise<Appended> {
    return this.change<Appended>(id, async (live) => {
      const refused = conflict(live.attempt, turn);
      if (refused !== null) return refused;
      const last = toStorable(logEntry, entry, `turn ${turn} of ${id}`);
      const sealed = ending === undefined ? null : toStorable(seal, ending, `seal of ${id}`);
      await this.journal.append(toRecordJson.turn(id, turn, last.json, sealed?.json ?? null), (segment) => {
        live.attempt.log.push(last.value);
        live.attempt.seal = sealed?.value ?? null;
        touch(this.live, live, segment);
      });
      return { stored: true };
    });
  }

  reflect(id: string, given: Reflection): Promise<void> {
    return this.change(id, async (live) => {
      const { json, value } = toStorable(reflection, given, `reflection of ${id}`);
      await this.journal.append(toRecordJson.reflected(id, json), (segment) => {
        live.attempt.reflection = value;
        touch(this.live, live, segment);
      });
    });
  }

  forget(subject: SubjectId): Promise<void> {
    return this.underway.run(() => this.takeOut(subject));
  }

  /** Forgets within a call that is under way already. */
  async takeOut(subject: SubjectId): Promise<void> {
    const theirs = this.index.of(subject);
    await inParallel(theirs, 16, (id) =>
      this.turnstile.pass(id, async () => {
        const live = await this.find(id);
        if (live === null) return;
        await this.journal.append(toRecordJson.reflected(id, "null"), (segment) => {
          forgetWords(live.attempt);
          touch(this.live, live, segment);
        });
      }),
    );
    if (theirs.length === 0) return;
    // What was written before still stands in the journal until documents hold what it holds.
    await this.flush();
    if (theirs.some((id) => this.live.has(id))) throw stillInJournal(subject);
  }

  get(id: string): Promise<StoredAttempt | null> {
    return this.underway.run(() => this.read(id, (attempt) => structuredClone(attempt)));
  }

  summaries(query: AttemptQuery): Promise<AttemptSummary[]> {
    return this.underway.run(async () => {
      const found = this.index.matching(query).flatMap((id) => {
        const live = this.live.get(id);
        return live === undefined ? (this.index.copy(id) ?? []) : toSummary(live.attempt);
      });
      return found.sort(byNewest);
    });
  }

  async *ids(): AsyncGenerator<string> {
    this.underway.require();
    yield* this.index.ids();
  }

  private change<T>(id: string, job: (live: Live) => Promise<T>): Promise<T> {
    return this.underway.run(() =>
      this.turnstile.pass(id, async () => {
        const live = await this.find(id);
        if (live === null) throw attemptUnknown(id);
        return job(live);
      }),
    );
  }

  private async find(id: string): Promise<Live | null> {
    const live = this.live.get(id);
    if (live !== undefined) return live;
    const attempt = await this.read(id, (each) => each);
    return attempt === null ? null : { attempt, since: 0, changes: 0 };
  }

  private async read<T>(id: string, view: (attempt: StoredAttempt) => T): Promise<T | null> {
    const live = this.live.get(id);
    if (live !== undefined) return view(live.attempt);
    if (!this.index.has(id)) return null;
    const attempt = await this.documents.get(id);
    if (attempt === null) this.index.remove(id);
    return attempt === null ? null : view(attempt);
  }
}
