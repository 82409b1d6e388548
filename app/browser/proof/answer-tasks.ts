/** What a worker is told: first what it works with, and then one task after the other. */
export type WorkerMessage<Sources, Task> = { sources: Sources } | { task: Task };
/** What a worker tells: an answer to each task, or that it failed. */
export type WorkerAnswer<Answer> = { answer: Answer } | { failed: string };

/** Answers in a worker all that it is asked, in order. */
export function answerTasks<Sources, Task, Answer>(begin: (sources: Sources) => (task: Task) => Answer): void {
  let work: ((task: Task) => Answer) | null = null;
  addEventListener("message", ({ data }: MessageEvent<WorkerMessage<Sources, Task>>) => {
    if ("sources" in data) work = begin(data.sources);
    else postMessage(answerOf(work, data.task));
  });
}

function answerOf<Task, Answer>(work: ((task: Task) => Answer) | null, task: Task): WorkerAnswer<Answer> {
  if (!work) return { failed: "no sources came before the task" };
  try {
    return { answer: work(task) };
  } catch (cause) {
    return { failed: cause instanceof Error ? cause.message : String(cause) };
  }
}
