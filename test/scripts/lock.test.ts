import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test, vi } from "vitest";
import { withLock } from "../../scripts/lock.mjs";
import { temporaryFolder } from "../kit/e2e/server";

const { folder, remove } = temporaryFolder();
afterAll(remove);

test("works under one lock do not overlap, and whoever waits is told what to do", async () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  const lock = join(folder, "one");
  const done: string[] = [];
  const work = (name: string) =>
    withLock(lock, async () => {
      done.push(`${name} begins`);
      await sleep(50);
      done.push(`${name} ends`);
    });
  await Promise.all([work("first"), work("second")]);
  expect(done).toEqual(["first begins", "first ends", "second begins", "second ends"]);
  expect(told.mock.calls.flat()).toEqual([expect.stringContaining(`remove ${lock}`)]);
  expect(existsSync(lock)).toBe(false);
});

test("a lock is released when its work fails", async () => {
  const lock = join(folder, "other");
  await expect(withLock(lock, () => Promise.reject(new Error("no network")))).rejects.toThrow("no network");
  expect(await withLock(lock, async () => "done")).toBe("done");
});
