import type { WorkerAnswer, WorkerMessage } from "./answer-tasks";

/** Someone who does one task at a time, and can be stopped in the middle of it. */
export interface WorkLine<Task, Answer> {
  /** Rejects where the task failed. A task that was stopped never answers. */
  ask: (task: Task) => Promise<Answer>;
  stop: () => void;
}

/** A worker as a line of work. */
export function workLine<Sources, Task, Answer>(worker: Worker, sources: Sources): WorkLine<Task, Answer> {
  const tell = (message: WorkerMessage<Sources, Task>) => worker.postMessage(message);
  tell({ sources });
  return {
    ask: (task) =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<WorkerAnswer<Answer>>) =>
          "failed" in data ? reject(new Error(data.failed)) : resolve(data.answer);
        worker.onerror = ({ message }) => reject(new Error(message || "the worker could not be loaded"));
        tell({ task });
      }),
    stop: () => worker.terminate(),
  };
}
