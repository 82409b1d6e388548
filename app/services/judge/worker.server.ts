import Tinypool from "tinypool";
import { shared } from "~/process/shared";
import { caseFaults } from "./case-faults.server";
import { bestForWhoKnew, deadEndOf, judgeAttempt, prepare } from "./judge-attempt.server";
import { scoreAgain } from "./score-again.server";
import { WorkQueue } from "./work-queue";

/** Work that takes long and needs nothing except what it is given: plain data in, plain data out. */
const tasks = { judgeAttempt, bestForWhoKnew, deadEndOf, prepare, scoreAgain, caseFaults };
type Tasks = typeof tasks;

/** An exploration takes some seconds at most (its positions are counted), so a task that has not come back by then never will. It counts from when the worker begins. */
const PATIENCE_MS = 60_000;

/** A room whose attempts end together is let in, and no crowd beyond. The worker remembers eight cases, so to explore more of them ahead of time would only push out others. */
const MOST_WAITING = { asked: 100, ahead: 8 };

const own = shared("worker", (): { pool: Tinypool | null; queue: WorkQueue } => ({ pool: null, queue: new WorkQueue(MOST_WAITING) }));

/**
 * Has the tasks done in a process of their own from now on, so that nobody's request waits for an exploration. `file` exports them. One
 * worker remembers what it explored; two would each remember half.
 */
export function openWorker(file: URL): void {
  if (own.pool) return;
  const pool = new Tinypool({
    filename: file.href,
    runtime: "child_process",
    serialization: "advanced",
    isolateWorkers: false,
    minThreads: 1,
    maxThreads: 1,
    // An exploration makes much that is soon forgotten; young space spares collecting it often.
    execArgv: ["--max-semi-space-size=64"],
  });
  // Without a listener, a worker that dies between two tasks would take this process with it. The pool starts another one by itself.
  pool.on("error", (error) => own.pool === pool && console.error("greenroom worker:", error));
  own.pool = pool;
}

export async function closeWorker(): Promise<void> {
  const { pool } = own;
  own.pool = null;
  await pool?.destroy();
}

export function hasWorker(): boolean {
  return own.pool !== null;
}

/**
 * Has a task done by the worker, before anything that is done ahead of time; or right here where none was opened. Rejects where the task fails, the worker dies of it or does not come back, and
 * where too many wait.
 */
export async function inWorker<Name extends keyof Tasks>(
  name: Name,
  input: Parameters<Tasks[Name]>[0],
  patienceMs = PATIENCE_MS,
): Promise<Awaited<ReturnType<Tasks[Name]>>> {
  const task = tasks[name] as (given: typeof input) => Awaited<ReturnType<Tasks[Name]>>;
  if (!own.pool) return task(input);
  const waiting = own.queue.ask(() => runInPool(name, input, patienceMs));
  if (waiting === null) throw new Error(`too many wait for the worker to do the task ${name}`);
  return waiting;
}

/** Has a case explored by the worker once nobody waits for it. Nothing happens where too many cases wait already, or there is no worker. */
export async function prepareInWorker(by: Parameters<Tasks["prepare"]>[0]): Promise<void> {
  if (own.pool) await own.queue.prepare(() => runInPool("prepare", by, PATIENCE_MS));
}

async function runInPool<Name extends keyof Tasks>(
  name: Name,
  input: Parameters<Tasks[Name]>[0],
  patienceMs: number,
): Promise<Awaited<ReturnType<Tasks[Name]>>> {
  try {
    if (!own.pool) throw new Error("the worker was closed");
    return await own.pool.run(input, { name, signal: AbortSignal.timeout(patienceMs) });
  } catch (cause) {
    throw new Error(`the worker could not do its task ${name}`, { cause });
  }
}
