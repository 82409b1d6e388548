import type { AttemptHead, LogEntry, Reflection, Seal } from "~/engine/play/attempt";
import type { SubjectId } from "~/engine/play/subject";
import { attemptExists, attemptUnknown, stillInJournal } from "~/store/attempt-errors";
import { byNewest, conflict, isAskedFor, toSummary } from "~/store/attempt-log";
import type { Appended, AttemptQuery, AttemptSummary, Attempts, StoredAttempt } from "~/store/attempts";
import type { Documents } from "~/store/files/documents/documents";
import type { Journal } from "~/store/files/journal/journal";
import { toNewAttempt, toRecordJson } from "~/store/files/journal/record";
import { requireId } from "~/store/id";
import { inParallel } from "~/store/in-parallel";
import { attemptHead, logEntry, reflection, seal } from "~/store/schema";
import { toStorable } from "~/store/storable";
import { Turnstile } from "~/store/turnstile";
import type { Underway } from "~/store/underway";
import type { ByPerson } from "./by-person";
import { type Live, type LiveAttempts, touch } from "./live";

/** An attempt is its document and what the journal holds beyond it; memory changes only when the journal is on disk. */
export class FileAttempts implements Attempts {
  private readonly turnstile = new Turnstile();

  constructor(
    private readonly underway: Underway,
    private readonly journal: Journal,
    private readonly documents: Documents<StoredAttempt>,
    private readonly live: LiveAttempts,
    private readonly byPerson: ByPerson,
    /** Moves all that the journal holds into documents, and removes what it held. */
    private readonly flush: () => Promise<void>,
  ) {}

  begin(given: AttemptHead): Promise<void> {
    return this.underway.run(async () => {
      const id = requireId(given.id);
      requireId(given.subject);
      const head = toStorable(attemptHead, given, `attempt ${id}`);
      await this.turnstile.pass(id, async () => {
        if (this.byPerson.has(id)) throw attemptExists(id);
        await this.journal.append(toRecordJson.begun(head.json), (segment) => {
          touch(this.live, { attempt: toNewAttempt(head.value), since: segment, changes: 0 }, segment);
          this.byPerson.add(id, head.value.subject);
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
    return this.underway.run(async () => {
      const theirs = this.byPerson.of(subject);
      await inParallel(theirs, 16, (id) =>
        this.change(id, async (live) => {
          await this.journal.append(toRecordJson.reflected(id, "null"), (segment) => {
            live.attempt.reflection = null;
            touch(this.live, live, segment);
          });
        }),
      );
      if (theirs.length === 0) return;
      // What was written before still stands in the journal until documents hold what it holds.
      await this.flush();
      if (theirs.some((id) => this.live.has(id))) throw stillInJournal(subject);
    });
  }

  get(id: string): Promise<StoredAttempt | null> {
    return this.underway.run(() => this.read(id, (attempt) => structuredClone(attempt)));
  }

  summaries(query: AttemptQuery): Promise<AttemptSummary[]> {
    return this.underway.run(async () => {
      const found: AttemptSummary[] = [];
      await inParallel(query.subject === undefined ? this.byPerson.ids() : this.byPerson.of(query.subject), 16, async (id) => {
        const summary = await this.read(id, toSummary);
        if (summary !== null && isAskedFor(query, summary.head)) found.push(summary);
      });
      return found.sort(byNewest);
    });
  }

  async *ids(): AsyncGenerator<string> {
    this.underway.require();
    yield* this.byPerson.ids();
  }

  private change<T>(id: string, job: (live: Live) => Promise<T>): Promise<T> {
    return this.underway.run(() =>
      this.turnstile.pass(id, async () => {
        const live = this.live.get(id);
        if (live !== undefined) return job(live);
        const attempt = await this.read(id, (each) => each);
        if (attempt === null) throw attemptUnknown(id);
        return job({ attempt, since: 0, changes: 0 });
      }),
    );
  }

  private async read<T>(id: string, view: (attempt: StoredAttempt) => T): Promise<T | null> {
    const live = this.live.get(id);
    if (live !== undefined) return view(live.attempt);
    if (!this.byPerson.has(id)) return null;
    const attempt = await this.documents.get(id);
    if (attempt === null) this.byPerson.remove(id);
    return attempt === null ? null : view(attempt);
  }
}
