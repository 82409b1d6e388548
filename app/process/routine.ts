/** Does a job now and then every so often, one at a time; a failure is reported and ends nothing. Returns how to stop, which waits for what is under way. */
export function startRoutine(job: () => Promise<unknown>, everyMs: number, report: (error: unknown) => void): () => Promise<void> {
  let underway: Promise<unknown> = Promise.resolve();
  const run = () => {
    underway = underway.then(job).catch(report);
  };
  run();
  const timer = setInterval(run, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await underway;
  };
}
