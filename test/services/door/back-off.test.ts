import { beforeEach, expect, test } from "vitest";
import { keepClock } from "~/process/clock.server";
import { forgetTries, countTry as tryOnce } from "~/services/door/back-off.server";
import { changePassword } from "~/services/door/change-password.server";
import { makeResetLink } from "~/services/door/make-reset-link.server";
import { resetPassword } from "~/services/door/reset-password.server";
import { signIn } from "~/services/door/sign-in.server";
import { addMember } from "~/services/operate/add-member.server";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { furnish } from "../../kit/scenario/credit";

const MINUTE = 60_000;
let at = 0;

const countTry = async (key: string, when: number) => (await tryOnce(key, when)).wait;
/** Someone who tries from this place, on a browser that shows nothing, or this. */
const from = (place: string, device = "") => ({ place, device });

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
  for (let count = 0; count < 5; count += 1)
    expect(await signIn({ ...form, password: "wrong" }, from("home"))).toEqual({ problem: "wrong" });
  expect(await signIn(form, from("home"))).toEqual({ problem: "wait", minutes: 1 });
  expect(await changePassword(viewer, { old: "wrong", password: "long enough 2" })).toEqual({ problem: "wrong" });
  expect(await changePassword(viewer, { old: form.password, password: "long enough 2" })).toHaveProperty("session");
  at += MINUTE;
  expect(await signIn({ ...form, password: "long enough 2" }, from("home"))).toHaveProperty("session");
  expect((await store().audit.of(viewer.subject)).map(({ what }) => what).sort()).toEqual([
    "first-leader",
    "password-changed",
    "sign-ins-tried",
    "sign-ins-tried",
    "signed-in",
  ]);
});

test("a stranger who guesses makes themselves wait, and neither the owner in another place nor one on a known device in the same place", async () => {
  const form = { name: "Lea", mail: "lea@greenroom.example", password: "long enough 1" };
  await addMember(form, { role: "leader", level: "css1", teams: [] });
  const first = await signIn(form, from("office"));
  const device = "device" in first ? first.device : "";
  for (const place of ["elsewhere", "office"])
    for (let count = 0; count < 8; count += 1) await signIn({ ...form, password: "wrong" }, from(place));
  expect(await signIn(form, from("elsewhere"))).toEqual({ problem: "wait", minutes: 1 });
  expect(await signIn(form, from("office"))).toEqual({ problem: "wait", minutes: 1 });
  expect(await signIn(form, from("home"))).toHaveProperty("session");
  expect(await signIn(form, from("office", device))).toHaveProperty("session");
});

test("an owner whose place a stranger has filled with tries gets in by a link for a new password, and from then on by that browser", async () => {
  const form = { name: "Lea", mail: "lea@greenroom.example", password: "long enough 1" };
  const lea = await addMember(form, { role: "leader", level: "css1", teams: [] });
  const stranger = async () => {
    for (let count = 0; count < 30; count += 1) {
      await signIn({ ...form, password: "wrong" }, from("office"));
      at += MINUTE;
    }
  };
  await stranger();
  expect(await signIn(form, from("office"))).toHaveProperty("problem", "wait");
  const link = await makeResetLink(lea, lea.personId);
  const reset = await resetPassword(link?.token ?? "", "long enough 2");
  const device = reset && "device" in reset ? reset.device : "";
  await stranger();
  expect(await signIn({ ...form, password: "long enough 2" }, from("office", device))).toHaveProperty("session");
});

test("a known device is known for its own account alone, waits as well, and is made by nobody else", async () => {
  const [lea, udo] = ["lea", "udo"].map((name) => ({ name, mail: `${name}@greenroom.example`, password: "long enough 1" }));
  if (!lea || !udo) throw new Error("two");
  for (const form of [lea, udo]) await addMember(form, { role: "trainer", level: "css1", teams: [] });
  const signed = await signIn(udo, from("office"));
  const device = "device" in signed ? signed.device : "";
  const forged = `${device.slice(0, -1)}${device.endsWith("A") ? "B" : "A"}`;
  for (let count = 0; count < 5; count += 1) await signIn({ ...lea, password: "wrong" }, from("office"));
  for (const shown of [device, forged, "", ".", "x.y.z"])
    expect(await signIn(lea, from("office", shown)), shown).toHaveProperty("problem", "wait");
  for (let count = 0; count < 5; count += 1) await signIn({ ...udo, password: "wrong" }, from("office", device));
  expect(await signIn(udo, from("anywhere", device))).toEqual({ problem: "wait", minutes: 1 });
});

test("wrong tries are written down once a wait, with their number, and for accounts alone", async () => {
  const form = { name: "Lea", mail: "lea@greenroom.example", password: "long enough 1" };
  const lea = await addMember(form, { role: "leader", level: "css1", teams: [] });
  const wrong = (mail: string) => signIn({ mail, password: "wrong" }, from("elsewhere"));
  for (let count = 0; count < 20; count += 1) await Promise.all([wrong(form.mail), wrong("nobody@greenroom.example")]);
  at += MINUTE;
  for (let count = 0; count < 20; count += 1) await wrong(form.mail);
  const written = (await store().audit.newest(100)).filter(({ what }) => what === "sign-ins-tried");
  expect(written.map(({ whom, after }) => [whom, after]).sort()).toEqual([
    [lea.subject, 5],
    [lea.subject, 6],
  ]);
});
