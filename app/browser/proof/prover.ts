import { isLookedAt, isWanted, type NextTask, nextTask, toTask } from "./next-task";
import { type Known, type LookedAt, nothingKnown, type ProofState, slotName, toProofState } from "./proof-state";
import type { ProofAnswer, ProofTask } from "./proof-task";
import { steady } from "./steady";
import type { DraftText, TextAnswer } from "./text-task";
import type { WorkLine } from "./work-line";

/** Who does the work. A line that is stopped is replaced by a new one. */
export interface ProofLines {
  text: () => WorkLine<DraftText, TextAnswer>;
  proof: () => WorkLine<ProofTask, ProofAnswer>;
}

/** What is still being typed is not proved after each key: what is looked at begins after a short rest, all else after a longer one. */
const REST_MILLISECONDS = 30;
/** A text is read after so short a rest, so that whoever types fast has the machine to themselves, but after so long in any case. */
const READING_REST_MILLISECONDS = 60;
const UNREAD_MILLISECONDS = 300;
const LONG_REST_MILLISECONDS = 400;
/** A task that became useless is stopped once it took so long: most end sooner than a new worker is as quick as the old one. */
const MOST_USELESS_MILLISECONDS = 400;
/** What is told within so long is told at once. */
const TOLD_MILLISECONDS = 30;
const MOST_KEPT = 400;

interface Bench {
  line: WorkLine<ProofTask, ProofAnswer>;
  task: NextTask | null;
  /** When it began, in milliseconds. */
  since: number;
}

/**
 * Keeps the proof of a draft beside its text. One line reads the text, one proves what is looked at, and one all the rest, so that nothing waits for what matters less; what
 * became useless is stopped in the middle.
 */
export class Prover {
  #known: Known = nothingKnown;
  #state: ProofState = toProofState(nothingKnown);
  #wanted: DraftText | null = null;
  #isAtText = false;
  #unreadSince: number | null = null;
  #reading: ReturnType<typeof setTimeout> | undefined;
  #isRested = false;
  #isStopped = false;
  #telling: ReturnType<typeof setTimeout> | undefined;
  #timers: readonly ReturnType<typeof setTimeout>[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #lines: ProofLines;
  readonly #text: WorkLine<DraftText, TextAnswer>;
  readonly #front: Bench;
  readonly #back: Bench;

  constructor(lines: ProofLines) {
    this.#lines = lines;
    this.#text = lines.text();
    this.#front = { line: lines.proof(), task: null, since: 0 };
    this.#back = { line: lines.proof(), task: null, since: 0 };
  }

  /** The newest state. It is another object after each change, and the same until then. */
  readonly state = (): ProofState => this.#state;

  /** Calls back after each change, until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Takes a text as it stands now. Only the newest is read: those that came while another was being read are passed over. */
  read(draft: DraftText): void {
    this.#wanted = draft;
    if (!this.#isAtText) this.#readSoon();
  }

  #readSoon(): void {
    const now = performance.now();
    this.#unreadSince ??= now;
    const left = Math.max(0, this.#unreadSince + UNREAD_MILLISECONDS - now);
    clearTimeout(this.#reading);
    this.#reading = setTimeout(() => void this.#readNext(), this.#known.answer ? Math.min(READING_REST_MILLISECONDS, left) : 0);
  }

  /** Sets what is looked at. Its proof goes before all others from now on. */
  lookAt(lookedAt: LookedAt): void {
    this.#learn({ lookedAt });
    this.#tell();
    this.#work();
  }

  stop(): void {
    this.#clearTimers();
    clearTimeout(this.#telling);
    clearTimeout(this.#reading);
    this.#isStopped = true;
    this.#listeners.clear();
    for (const line of [this.#text, this.#front.line, this.#back.line]) line.stop();
  }

  async #readNext(): Promise<void> {
    const draft = this.#wanted;
    if (!draft || this.#isStopped) return;
    this.#isAtText = true;
    this.#wanted = null;
    this.#unreadSince = null;
    const answer = await this.#text.ask(draft).catch(() => null);
    this.#isAtText = false;
    // A text that cannot even be read leaves everything as it was.
    if (answer) this.#learn({ answer, sound: answer.sound ?? this.#known.sound });
    this.#rest();
    if (this.#wanted) this.#readSoon();
  }

  #rest(): void {
    this.#clearTimers();
    this.#isRested = false;
    const endRest = () => {
      this.#isRested = true;
      this.#work();
    };
    // Someone is typing on: what is proved now would be useless in a moment.
    this.#timers = this.#wanted ? [] : [setTimeout(() => this.#work(), REST_MILLISECONDS), setTimeout(endRest, LONG_REST_MILLISECONDS)];
    for (const bench of [this.#front, this.#back]) if (bench.task && !isWanted(this.#known, bench.task)) this.#expire(bench);
  }

  #expire(bench: Bench): void {
    const { task, since } = bench;
    setTimeout(() => bench.task === task && this.#drop(bench), Math.max(0, since + MOST_USELESS_MILLISECONDS - performance.now()));
  }

  #clearTimers(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #work(): void {
    if (this.#isStopped) return;
    const busy = new Set([this.#front, this.#back].flatMap(({ task }) => (task?.kind === "explore" ? [task.key.rules] : [])));
    const next = nextTask(this.#known, busy);
    if (!next) return;
    if (isLookedAt(this.#known, next)) {
      // Something else that was looked at a moment ago gives way.
      if (this.#front.task) this.#expire(this.#front);
      else void this.#do(this.#front, next);
    } else if (this.#isRested && !this.#front.task && !this.#back.task) void this.#do(this.#back, next);
  }

  #drop(bench: Bench): void {
    bench.line.stop();
    bench.line = this.#lines.proof();
    bench.task = null;
    this.#work();
  }

  async #do(bench: Bench, task: NextTask): Promise<void> {
    bench.task = task;
    bench.since = performance.now();
    const { line } = bench;
    const answer = await line.ask(toTask(this.#known, task)).catch(() => null);
    if (bench.line !== line) return;
    bench.task = null;
    this.#learn(this.#lesson(task, answer));
    if (bench === this.#front) this.#tell();
    this.#work();
  }

  #lesson(task: NextTask, answer: ProofAnswer | null): Partial<Known> {
    const { proofs, figures, failed } = this.#known;
    if (task.kind === "diagnose")
      return answer?.kind === "diagnose" ? { diagnosis: { of: task.text, problems: answer.problems } } : { undiagnosed: task.text };
    const { rules, words } = task.key;
    if (answer?.kind !== "explore") return { failed: new Set([...failed, rules]) };
    const kept = [...proofs].filter(([key]) => key !== rules).slice(1 - MOST_KEPT);
    return {
      proofs: new Map([...kept, [rules, { proof: answer, words }]]),
      figures: new Map([...figures, [slotName(task.key), answer.figure]]),
    };
  }

  #learn(more: Partial<Known>): void {
    this.#known = { ...this.#known, ...more };
    this.#telling ??= setTimeout(() => this.#tell(), TOLD_MILLISECONDS);
  }

  #tell(): void {
    clearTimeout(this.#telling);
    this.#telling = undefined;
    this.#state = steady(this.#state, toProofState(this.#known));
    for (const listener of this.#listeners) listener();
  }
}
