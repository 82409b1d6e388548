import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { limitsOf } from "~/engine/limits/schema";
import { scenario } from "~/engine/scenario/schema";
import { closeWorker, hasWorker, inWorker, openWorker, prepareInWorker } from "~/services/judge/worker.server";
import { shared, sharedModel } from "../../kit/scenario/limits";
import { smallInput } from "../../kit/scenario/small";

const by = { scenario: scenario.parse(smallInput), limits: limitsOf(shared.limits, "css1"), model: sharedModel, gate: false };
const does = (key: string, patienceMs?: number) => inWorker("prepare", { ...by, key }, patienceMs);

beforeEach(() => openWorker(new URL("../../fixtures/worker.mjs", import.meta.url)));
afterEach(closeWorker);

test.each(["dies", "fails"])("a task of which the worker %s is rejected, and the next one is done", async (fate) => {
  await expect(does(fate)).rejects.toThrow("the worker could not do its task prepare");
  expect(await does("works")).toBe(true);
});

test("a task that does not come back is given up, those that wait behind it are done", async () => {
  const hanging = does("hangs", 500);
  const waiting = does("works");
  await expect(hanging).rejects.toThrow("the worker could not do its task prepare");
  expect(await waiting).toBe(true);
});

test("a worker that dies with nothing to do is told of, and another one takes its place", async () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  expect(await does("dies-afterwards")).toBe(true);
  await expect.poll(() => told.mock.calls.flat().join(" "), { timeout: 60_000 }).toContain("greenroom worker");
  expect(await does("works")).toBe(true);
});

test("what is prepared ahead of time waits for whoever waits", async () => {
  const order: string[] = [];
  const noted = (name: string, task: Promise<unknown>) => task.then(() => order.push(name));
  const first = noted("first", does("works"));
  const ahead = ["start", "start"].map((name) => noted(name, prepareInWorker({ ...by, key: "works" })));
  await Promise.all([first, ...ahead, noted("debrief", does("works")), noted("another", does("works"))]);
  expect(order).toEqual(["first", "debrief", "another", "start", "start"]);
});

test("without a worker, tasks are done right here", async () => {
  await closeWorker();
  expect(hasWorker()).toBe(false);
  // At first its one variant is explored, then what can be believed of it.
  expect([await does("dies"), await does("dies")]).toEqual([false, true]);
});
