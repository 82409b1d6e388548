import Tinypool from "tinypool";
import { tasks } from "./tasks.server";

type Tasks = typeof tasks;

// The server's entry and the bundle of the routes are two instances of this module: the process has one place that both see.
const place = Symbol.for("greenroom.workers");
const shelf: typeof globalThis & { [place]?: Tinypool | undefined } = globalThis;

/**
 * Has the tasks done by a process of their own from now on, so that nobody's request waits for an exploration. One remembers what it explored; two would
 * each remember half.
 */
export function openWorker(file: URL): void {
  shelf[place] ??= new Tinypool({
    filename: file.href,
    runtime: "child_process",
    serialization: "advanced",
    isolateWorkers: false,
    minThreads: 1,
    maxThreads: 1,
    // An exploration makes much that is soon forgotten; young space spares collecting it often.
    execArgv: ["--max-semi-space-size=64"],
  });
}

export async function closeWorker(): Promise<void> {
  const pool = shelf[place];
  shelf[place] = undefined;
  await pool?.destroy();
}

export function hasWorker(): boolean {
  return shelf[place] !== undefined;
}

/** Has a task done by the worker, or right here where none was opened. */
export async function inWorker<Name extends keyof Tasks>(
  name: Name,
  input: Parameters<Tasks[Name]>[0],
): Promise<Awaited<ReturnType<Tasks[Name]>>> {
  const pool = shelf[place];
  if (pool) return pool.run({ name, input });
  const task = tasks[name] as (given: typeof input) => Awaited<ReturnType<Tasks[Name]>>;
  return task(input);
}
