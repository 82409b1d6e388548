const jobs: (() => Promise<unknown> | unknown)[] = [];

/** Has this done when the tests of the file are over, passed or failed, even where a `beforeAll` failed halfway. */
export function afterwards(job: () => Promise<unknown> | unknown): void {
  jobs.push(job);
}

/** Does what is to be done afterwards, the latest first, and all of it where one fails: a server ends before its folder is removed. */
export async function finish(): Promise<void> {
  const faults: unknown[] = [];
  for (const job of jobs.splice(0).reverse())
    try {
      await job();
    } catch (fault) {
      faults.push(fault);
    }
  if (faults.length > 0) throw faults[0];
}
