import { type ChildProcess, fork } from "node:child_process";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

export type Question = Record<string, string | number>;

/** A program of the bench in a process of its own, which answers each message with one. */
export class Child {
  private constructor(private readonly process: ChildProcess) {}

  /** Starts it and waits until it says that it is ready. */
  static async start(program: URL, args: readonly string[], env: Record<string, string> = {}): Promise<Child> {
    return Child.startFile(join(root, "scripts/run.mjs"), [relative(root, fileURLToPath(program)), ...args], env);
  }

  /** Starts a program that Node can run as it is. */
  static async startFile(file: string, args: readonly string[], env: Record<string, string> = {}): Promise<Child> {
    const child = new Child(fork(file, args, { cwd: root, env: { ...process.env, ...env } }));
    await child.answer();
    return child;
  }

  /** Asks, and waits for the answer. */
  async ask(question: Question): Promise<unknown> {
    const answer = this.answer();
    this.process.send(question);
    return answer;
  }

  async stop(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.process.once("exit", () => resolve()));
    this.process.disconnect();
    await ended;
  }

  private answer(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`a program of the bench ended with ${code}`));
      this.process.once("exit", ended).once("message", (message) => {
        this.process.off("exit", ended);
        resolve(message);
      });
    });
  }
}

/** The other end: says that it is ready, answers one question after the other, and closes when nobody will ask any more. */
export function answer(reply: (question: unknown) => Promise<unknown>, close: () => Promise<void>): void {
  process.on("message", async (question) => process.send?.(await reply(question)));
  process.on("disconnect", () => void close().then(() => process.exit(0)));
  process.send?.("ready");
}
