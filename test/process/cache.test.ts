import { expect, test } from "vitest";
import { Cache } from "~/process/cache";

test("the value that nobody has asked for the longest makes room", () => {
  const cache = new Cache<number>(2);
  cache.set("a", 1);
  cache.set("b", 2);
  cache.get("a");
  cache.set("c", 3);
  expect([cache.get("a"), cache.get("b"), cache.get("c")]).toEqual([1, undefined, 3]);
});

test("what is remembered is made once, and again after it was deleted", () => {
  const cache = new Cache<number>(2);
  let made = 0;
  const next = () => cache.remember("a", () => ++made);
  expect([next(), next()]).toEqual([1, 1]);
  cache.delete("a");
  expect(next()).toBe(2);
});

test("a promise is shared while it is pending, kept when it is kept, and forgotten when it fails", async () => {
  const cache = new Cache<Promise<string>>(2);
  let made = 0;
  const ask = (fails: boolean) =>
    cache.remember("a", async () => {
      made += 1;
      if (fails) throw new Error("no luck");
      return "luck";
    });
  const [one, other] = [ask(true), ask(true)];
  expect(one).toBe(other);
  await expect(one).rejects.toThrow("no luck");
  expect(await ask(false)).toBe("luck");
  expect(await ask(true)).toBe("luck");
  expect(made).toBe(2);
});

test("a failure that comes late does not take away what was set meanwhile", async () => {
  const cache = new Cache<Promise<string>>(2);
  const late = cache.remember("a", () => Promise.reject(new Error("late")));
  cache.set("a", Promise.resolve("newer"));
  await expect(late).rejects.toThrow("late");
  expect(await cache.get("a")).toBe("newer");
});
