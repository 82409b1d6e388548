import { beforeEach } from "vitest";

/** Makes the tests of a file the steps of one journey: each stands on those before it, so that it is skipped if one of them did not pass or was not chosen. */
export function asOneJourney(): void {
  beforeEach(({ task, skip }) => {
    const steps = task.file.tasks;
    const isReady = steps.slice(0, steps.indexOf(task)).every(({ result }) => result?.state === "pass");
    skip(!isReady, "a step before this one did not pass, or was not chosen: run the whole file");
  });
}
