import { Piscina } from "piscina";
import { tasks } from "./tasks.server";

type Tasks = typeof tasks;

// The server's entry and the bundle of the routes are two instances of this module: the process has one place that both see.
const place = Symbol.for("greenroom.threads");
const shelf: typeof globalThis & { [place]?: Piscina | undefined } = globalThis;

/** Does the tasks in so many threads from now on. An exploration makes much that is soon forgotten, and young space spares collecting it often. */
export function openThreads(most: number, file: URL): void {
  shelf[place] ??= new Piscina({
    filename: file.href,
    minThreads: most,
    maxThreads: most,
    idleTimeout: 600_000,
    resourceLimits: { maxYoungGenerationSizeMb: 192 },
  });
}

export async function closeThreads(): Promise<void> {
  const pool = shelf[place];
  shelf[place] = undefined;
  await pool?.destroy();
}

/** How many threads there are to share work among; 0 where it is done right here. */
export function threadCount(): number {
  return shelf[place]?.maxThreads ?? 0;
}

/** Does a task in a thread, or right here where none were opened. */
export async function inThread<Name extends keyof Tasks>(
  name: Name,
  input: Parameters<Tasks[Name]>[0],
): Promise<Awaited<ReturnType<Tasks[Name]>>> {
  const pool = shelf[place];
  if (pool) return pool.run({ name, input });
  const task = tasks[name] as (given: typeof input) => Awaited<ReturnType<Tasks[Name]>>;
  return task(input);
}
