import { beforeEach, expect, test } from "vitest";
import { keepClock } from "~/process/clock.server";
import { countTry, forgetTries } from "~/services/door/back-off.server";
import { changePassword } from "~/services/door/change-password.server";
import { signIn } from "~/services/door/sign-in.server";
import { addMember } from "~/services/operate/add-member.server";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { furnish } from "../../kit/scenario/credit";

const MINUTE = 60_000;
let at = 0;

beforeEach(() => {
  at = Date.parse("2026-01-01T12:00:00Z");
  keepClock(() => at);
  furnish({});
  useStore(memoryStore());
});

test("five tries are free; from then on each one doubles the wait, from half a minute up to an hour", async () => {
  for (let count = 0; count < 5; count += 1) expect(await countTry("key", at)).toBe(0);
  const waits: number[] = [];
  for (let count = 0; count < 9; count += 1) {
    const wait = await countTry("key", at);
    waits.push(wait / MINUTE);
    // What is refused does not count.
    expect(await countTry("key", at)).toBe(wait);
    at += wait;
    expect(await countTry("key", at)).toBe(0);
  }
  expect(waits).toEqual([0.5, 1, 2, 4, 8, 16, 32, 60, 60]);
  expect(await countTry("another", at)).toBe(0);
});

test("a success forgets them; so does a day without a try, which leaves fewer a day than waiting does", async () => {
  for (let count = 0; count < 6; count += 1) await countTry("key", at);
  await forgetTries("key", at);
  for (let count = 0; count < 5; count += 1) expect(await countTry("key", at)).toBe(0);
  const wait = await countTry("key", at);
  at += wait + 24 * 60 * MINUTE - 1;
  expect(await countTry("key", at)).toBe(0);
  expect(await countTry("key", at)).toBe(MINUTE);
  at += MINUTE + 24 * 60 * MINUTE;
  for (let count = 0; count < 5; count += 1) expect(await countTry("key", at)).toBe(0);
});

test("tries at the same time do not pass together, whichever process they come to: the count is the store's", async () => {
  const counters = store().counters;
  const waits = await Promise.all(Array.from({ length: 20 }, () => countTry("key", at)));
  expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
  useStore({ ...memoryStore(), counters });
  expect(await countTry("key", at)).toBe(30_000);
});

test("signing in and changing a password count apart, and both let in again after the wait", async () => {
  const form = { name: "Lea", mail: "lea@greenroom.example", password: "long enough 1" };
  const viewer = await addMember(form, { role: "leader", level: "css1", teams: [] });
  for (let count = 0; count < 5; count += 1) expect(await signIn({ ...form, password: "wrong" })).toEqual({ problem: "wrong" });
  expect(await signIn(form)).toEqual({ problem: "wait", minutes: 1 });
  expect(await changePassword(viewer, { old: "wrong", password: "long enough 2" })).toEqual({ problem: "wrong" });
  expect(await changePassword(viewer, { old: form.password, password: "long enough 2" })).toHaveProperty("session");
  at += MINUTE;
  expect(await signIn({ ...form, password: "long enough 2" })).toHaveProperty("session");
  expect((await store().audit.of(viewer.subject)).map(({ what }) => what).sort()).toEqual([
    "first-leader",
    "password-changed",
    "signed-in",
  ]);
});
