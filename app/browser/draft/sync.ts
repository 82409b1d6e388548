import type { ChangeSet } from "@codemirror/state";
import { afterNews, afterTyping, type EditorCopy, isUnsent, newCopy, toSent } from "~/studio/draft/editor-copy";
import type { NewsOfChange } from "~/views/studio-news";
import { keepWords, liveAs } from "./kept-words";
import { type SendResult, sendToDraft } from "./send";

/** How an editor stands with the server. */
export type SyncState =
  | { kind: "saved" }
  | { kind: "saving" }
  /** So many changes wait, and are tried again. */
  | { kind: "waiting"; why: Extract<SendResult, { kind: "waits" }>["why"]; changes: number }
  /** Nothing more is taken from this page. */
  | { kind: "refused"; why: Extract<SendResult, { kind: "refused" }>["why"] };

export interface SyncPort {
  draft: string;
  /** Whoever types. */
  by: string;
  formToken: () => string;
  /** Does what someone else changed to the text on the page; `isOwnStep` where it takes back or does again an edit of this person's own. */
  apply: (changes: ChangeSet, isOwnStep: boolean) => void;
  tell: (state: SyncState) => void;
}

/** After the last key, and after the first that is not sent yet, in milliseconds. */
const REST_MS = 150;
const LONGEST_MS = 600;
/** Words typed with less of a pause between them are taken back together. */
const PAUSE_MS = 500;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 8_000;

/** One editor's side of a draft: sends what is typed, one sending at a time, keeps it in the browser until it is taken, and takes in what others change. */
export class DraftSync {
  private copy: EditorCopy;
  private steps: ("undo" | "redo")[] = [];
  private changes = 0;
  private typedAt = Number.NEGATIVE_INFINITY;
  private firstAt = 0;
  /** Whether what waits, and what was sent, go on with what was sent before them. */
  private goesOn = { waiting: false, sent: false };
  private isOpen = false;
  private count = 0;
  private isSending = false;
  private isClosing = false;
  private retryMs = FIRST_RETRY_MS;
  private state: SyncState = { kind: "saved" };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly die: () => void;

  constructor(
    private readonly port: SyncPort,
    client: string,
    version: number,
  ) {
    this.copy = newCopy(client, version);
    this.die = liveAs(client);
  }

  get version(): number {
    return this.copy.version;
  }

  get client(): string {
    return this.copy.client;
  }

  /** Something was typed here. `isJoined` where it touches what was typed before it. */
  typed(changes: ChangeSet, isJoined: boolean): void {
    const at = performance.now();
    if (this.copy.waiting === null) {
      this.firstAt = at;
      this.goesOn.waiting = this.isOpen && isJoined && at - this.typedAt < PAUSE_MS;
    }
    this.isOpen = true;
    this.typedAt = at;
    this.changes += 1;
    this.put(afterTyping(this.copy, changes));
    if (this.state.kind === "saved") this.tell({ kind: "saving" });
    if (this.state.kind === "waiting") this.tell({ ...this.state, changes: this.changes });
    if (this.state.kind !== "waiting") this.plan(Math.min(REST_MS, Math.max(0, this.firstAt + LONGEST_MS - at)));
  }

  /** Takes back this person's newest edit of the draft, or does it again, wherever it was made. Nothing happens while the server can't be reached, which alone knows what is newest. */
  step(kind: "undo" | "redo"): void {
    if (this.state.kind === "waiting") return;
    this.steps.push(kind);
    this.plan(0);
  }

  /** Takes in a change that the draft tells of. */
  hear(change: NewsOfChange): void {
    try {
      const { copy, apply } = afterNews(this.copy, change);
      if (copy === this.copy) return;
      this.put(copy);
      if (apply && !this.isClosing) this.port.apply(apply, change.client === `${this.client}-step`);
      this.settle();
    } catch (fault) {
      if (!(fault instanceof RangeError)) throw fault;
      this.tell({ kind: "refused", why: "unfit" });
    }
  }

  /** Sends what waits at once: the server is there again, or nobody looks any longer. */
  hurry(): void {
    this.retryMs = FIRST_RETRY_MS;
    void this.work();
  }

  /** The editor is gone. What waits is still sent. */
  close(): void {
    this.isClosing = true;
    this.hurry();
    this.settle();
  }

  /** Kept at once: half a millisecond a key, and a tab can go at any moment. */
  private put(copy: EditorCopy): void {
    this.copy = copy;
    keepWords(this.port.by, this.port.draft, copy);
  }

  private tell(state: SyncState): void {
    this.state = state;
    this.port.tell(state);
  }

  private settle(): void {
    if (isUnsent(this.copy)) return;
    if (this.isClosing) this.die();
    if (this.state.kind === "refused") return;
    this.changes = 0;
    if (this.state.kind !== "saved") this.tell({ kind: "saved" });
  }

  private plan(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.work(), ms);
  }

  /** Sends what there is, one after the other. */
  private async work(): Promise<void> {
    if (this.isSending || this.state.kind === "refused") return;
    this.isSending = true;
    try {
      while (isUnsent(this.copy) || this.steps.length > 0) if (!(await this.sendNext())) return;
    } finally {
      this.isSending = false;
    }
  }

  /** What was typed goes before an edit is taken back. False where it has to wait. */
  private async sendNext(): Promise<boolean> {
    const isPush = isUnsent(this.copy);
    if (this.copy.sent === null && isPush) {
      this.put(toSent(this.copy));
      this.goesOn.sent = this.goesOn.waiting;
    }
    const { version, client, sent } = this.copy;
    this.count += 1;
    const rest = { "form-token": this.port.formToken(), client, version: String(version) };
    const step = this.steps[0] ?? "undo";
    const result = await sendToDraft(
      this.port.draft,
      isPush
        ? { ...rest, intent: "push", updates: JSON.stringify([sent]), ...(this.goesOn.sent && { "goes-on": "yes" }) }
        : // Numbered, since a form that comes again letter for letter is answered and not done.
          { ...rest, intent: step, count: String(this.count) },
    );
    if (!isPush) {
      this.steps.shift();
      this.isOpen = false;
    }
    return this.took(result);
  }

  private took(result: SendResult): boolean {
    if (result.kind === "refused") {
      this.tell(result);
      return false;
    }
    if (result.kind === "waits") {
      this.tell({ kind: "waiting", why: result.why, changes: this.changes });
      this.plan(this.retryMs);
      this.retryMs = Math.min(LAST_RETRY_MS, this.retryMs * 2);
      return false;
    }
    this.retryMs = FIRST_RETRY_MS;
    if (result.kind === "taken") for (const change of result.answer.changes) this.hear(change);
    if (this.state.kind === "waiting") this.tell({ kind: "saving" });
    this.settle();
    return true;
  }
}
