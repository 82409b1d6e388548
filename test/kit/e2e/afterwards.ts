import { afterAll } from "vitest";

const jobs: (() => Promise<unknown> | unknown)[] = [];

afterAll(async () => {
  const ends = await Promise.allSettled(jobs.reverse().map(async (job) => job()));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
});

/** Has this done when the tests of the file are over, passed or failed, also where a `beforeAll` failed halfway. */
export function afterwards(job: () => Promise<unknown> | unknown): void {
  jobs.push(job);
}
