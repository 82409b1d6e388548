import { expect, test, vi } from "vitest";
import { shared } from "~/process/shared";

test("a thing of one name is made once, also for a module that is evaluated again", async () => {
  const thing = shared("test/thing", () => ({ at: "first" }));
  vi.resetModules();
  const again = await import("~/process/shared");
  expect(again.shared).not.toBe(shared);
  expect(again.shared("test/thing", () => ({ at: "second" }))).toBe(thing);
  expect(again.shared("test/other", () => ({ at: "second" }))).toEqual({ at: "second" });
});
