import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startRoutine } from "~/process/routine";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a routine runs at once and then every so often, one run at a time, whatever fails; stopping waits for the run under way", async () => {
  const reported: unknown[] = [];
  let [begun, most, now] = [0, 0, 0];
  const job = async () => {
    begun += 1;
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    now -= 1;
    if (begun === 1) throw new Error("the first one fails");
  };
  const stop = startRoutine(job, 1_000, (error) => reported.push(error));
  await vi.advanceTimersByTimeAsync(10);
  expect(begun).toBe(1);
  await vi.advanceTimersByTimeAsync(5_000);
  expect([begun, most, reported.length]).toEqual([4, 1, 1]);
  const stopped = stop();
  await vi.advanceTimersByTimeAsync(20_000);
  await stopped;
  const ended = begun;
  await vi.advanceTimersByTimeAsync(20_000);
  expect([begun, now]).toEqual([ended, 0]);
});
