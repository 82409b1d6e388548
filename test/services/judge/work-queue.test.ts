import { expect, test } from "vitest";
import { WorkQueue } from "~/services/judge/work-queue";

/** A queue before a worker that notes what it does, and goes on when it is told to. */
function queued(most = { asked: 100, ahead: 8 }) {
  const queue = new WorkQueue(most);
  const done: string[] = [];
  const job = (name: string) => async () => {
    await null;
    done.push(name);
    if (name === "fails") throw new Error("a fault of the analysis");
    return name;
  };
  /** A job that is done in so many steps. */
  const stepsOf = (name: string, steps: number) => {
    let left = steps;
    return async () => {
      await null;
      left -= 1;
      done.push(`${name} ${left}`);
      return left === 0;
    };
  };
  return { queue, done, job, stepsOf };
}

test("of eighty who start, nine are prepared for; a debrief waits for the step that is under way, and for nothing else of them", async () => {
  const { queue, done, job, stepsOf } = queued();
  const starts = Array.from({ length: 80 }, (_, start) => queue.prepare(stepsOf(`start ${start}`, 6)));
  const debriefs = ["first", "second"].map((name) => queue.ask(job(name)));
  expect(await Promise.all(debriefs)).toEqual(["first", "second"]);
  expect(done).toEqual(["start 0 5", "first", "second"]);
  await Promise.all(starts);
  expect(starts.filter((start) => start === null)).toHaveLength(71);
  expect(done.slice(3, 10)).toEqual(["start 0 4", "start 0 3", "start 0 2", "start 0 1", "start 0 0", "start 1 5", "start 1 4"]);
  expect(done).toHaveLength(2 + 9 * 6);
});

test("a line that is full takes no more, and takes more again when it has moved on", async () => {
  const { queue, job } = queued({ asked: 2, ahead: 1 });
  const lines = [1, 2, 3, 4].map((name) => queue.ask(job(String(name))));
  expect(lines.map((one) => one !== null)).toEqual([true, true, true, false]);
  await Promise.all(lines);
  expect(await queue.ask(job("later"))).toBe("later");
});

test("a job that fails, fails for the one who asked, and keeps nobody waiting", async () => {
  const { queue, done, job } = queued();
  const fails = async () => Promise.reject(new Error("a fault of the analysis"));
  const [failing, next, ahead] = [queue.ask(job("fails")), queue.ask(job("next")), queue.prepare(fails)];
  await expect(failing).rejects.toThrow("a fault of the analysis");
  await expect(ahead).rejects.toThrow("a fault of the analysis");
  expect([await next, done]).toEqual(["next", ["fails", "next"]]);
  await queue.prepare(async () => true);
});
