import { expect, test } from "vitest";
import { Once } from "~/process/once";

test("who asks while a job is under way gets its result, and the next one starts a new job", async () => {
  const once = new Once<number>();
  let begun = 0;
  const job = async () => {
    begun += 1;
    await null;
    return begun;
  };
  expect(await Promise.all([once.run("a", job), once.run("a", job), once.run("b", job)])).toEqual([2, 2, 2]);
  expect(await once.run("a", job)).toBe(3);
});

test("a job that fails, fails for all who waited, and not for the next one", async () => {
  const once = new Once<string>();
  const fails = () => Promise.reject(new Error("no luck"));
  const ends = await Promise.allSettled([once.run("a", fails), once.run("a", async () => "never asked")]);
  expect(ends.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await once.run("a", async () => "luck")).toBe("luck");
});
