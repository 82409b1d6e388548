import { beforeEach, expect, test } from "vitest";
import { keepClock } from "~/process/clock.server";
import { keepSettings } from "~/process/settings.server";
import { audit } from "~/services/audit.server";
import { joinAsGuest } from "~/services/door/join-as-guest.server";
import { removeEndedSessions } from "~/services/door/remove-ended-sessions.server";
import { endSession } from "~/services/door/session.server";
import { signIn } from "~/services/door/sign-in.server";
import { signOutEverywhere } from "~/services/door/sign-out-everywhere.server";
import { addMember } from "~/services/operate/add-member.server";
import { eraseIdle } from "~/services/people/erase-idle.server";
import { erasePerson } from "~/services/people/erase-person.server";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { scenarioFolder } from "../../kit/scenario/folder";

const DAY = 24 * 60 * 60_000;
const settings = { dataDir: "nowhere", scenariosDir: "nowhere", sessionSecret: "a secret of thirty-two characters" };
const here = { place: "here", device: "" };
let at = Date.parse("2026-01-01T12:00:00Z");

beforeEach(() => {
  at = Date.parse("2026-01-01T12:00:00Z");
  keepClock(() => at);
  keepSettings({ ...settings, scenariosDir: scenarioFolder({}), retentionDays: 100 });
  useStore(memoryStore());
});

async function names(): Promise<string[]> {
  const found: string[] = [];
  for await (const id of store().people.ids()) found.push((await store().people.get(id))?.name ?? "");
  return found.sort();
}

test("who did nothing for a hundred days is erased; leaders, and who came since, are not", async () => {
  const rest = { level: "css1" as const, teams: [] };
  await addMember({ name: "Lea", mail: "lea@greenroom.example", password: "long enough 1" }, { role: "leader", ...rest });
  await addMember({ name: "Old", mail: "old@greenroom.example", password: "long enough 1" }, { role: "trainee", ...rest });
  await joinAsGuest({ name: "Guest", level: "css1" });
  at += 60 * DAY;
  await joinAsGuest({ name: "New", level: "css1" });
  expect(await eraseIdle()).toBe(0);
  at += 41 * DAY;
  expect(await eraseIdle()).toBe(2);
  expect(await names()).toEqual(["Lea", "New"]);
});

test("a member who signs out every evening was there all the same", async () => {
  const form = { mail: "tom@greenroom.example", password: "long enough 1" };
  await addMember({ name: "Lea", mail: "lea@greenroom.example", password: "long enough 1" }, { role: "leader", level: "css1", teams: [] });
  await addMember({ name: "Tom", ...form }, { role: "trainer", level: "css1", teams: [] });
  at += 90 * DAY;
  const signed = await signIn(form, here);
  await endSession("session" in signed ? signed.session : "");
  at += 99 * DAY;
  expect(await eraseIdle()).toBe(0);
  // What strangers try is nothing that he did.
  for (let count = 0; count < 5; count += 1) await signIn({ ...form, password: "wrong" }, here);
  at += 2 * DAY;
  expect(await eraseIdle()).toBe(1);
  expect(await names()).toEqual(["Lea"]);
});

test("a trainer who does nothing but review was there, with no session left to tell of it", async () => {
  const rest = { level: "css1" as const, teams: [] };
  await addMember({ name: "Lea", mail: "lea@greenroom.example", password: "long enough 1" }, { role: "leader", ...rest });
  const tess = await addMember({ name: "Tess", mail: "tess@greenroom.example", password: "long enough 1" }, { role: "trainer", ...rest });
  const tom = await addMember({ name: "Tom", mail: "tom@greenroom.example", password: "long enough 1" }, { role: "trainee", ...rest });
  at += 90 * DAY;
  await store().together((tx) => audit(tx, tess.subject, "reviewed", { whom: tom.subject, after: true }));
  at += 20 * DAY;
  expect(await eraseIdle()).toBe(1);
  // What is done to someone is nothing that they did.
  expect(await names()).toEqual(["Lea", "Tess"]);
});

test("left out, nobody is erased", async () => {
  keepSettings({ ...settings, scenariosDir: scenarioFolder({}) });
  await joinAsGuest({ name: "Guest", level: "css1" });
  at += 4_000 * DAY;
  expect(await eraseIdle()).toBe(0);
  expect(await names()).toEqual(["Guest"]);
});

async function sessions(): Promise<number> {
  let count = 0;
  for await (const _ of store().sessions.ids()) count += 1;
  return count;
}

test("sessions that have ended are removed: too old, of another epoch, or of nobody; but not while they tell when someone was here", async () => {
  const form = { name: "Lea", mail: "lea@greenroom.example", password: "long enough 1" };
  const lea = await addMember(form, { role: "leader", level: "css1", teams: [] });
  await signIn(form, here);
  expect(await removeEndedSessions()).toBe(0);
  at += 15 * DAY;
  expect([await removeEndedSessions(), await sessions()]).toEqual([0, 1]);
  keepSettings({ ...settings, scenariosDir: scenarioFolder({}) });
  expect([await removeEndedSessions(), await sessions()]).toEqual([1, 0]);
  await signIn(form, here);
  await signOutEverywhere(lea);
  expect([await removeEndedSessions(), await sessions()]).toEqual([1, 1]);
  await store().people.change(lea.personId, () => null);
  expect([await removeEndedSessions(), await sessions()]).toEqual([1, 0]);
});

test("signing in while one is erased leaves no session", async () => {
  const rest = { password: "long enough 1" };
  await addMember({ name: "Lea", mail: "lea@greenroom.example", ...rest }, { role: "leader", level: "css1", teams: [] });
  for (let round = 0; round < 4; round += 1) {
    const form = { name: "Tom", mail: `tom${round}@greenroom.example`, ...rest };
    const tom = await addMember(form, { role: "trainee", level: "css1", teams: [] });
    await Promise.all([signIn(form, here), erasePerson(tom, "Tom"), signIn(form, here)]);
    expect(await sessions()).toBe(0);
  }
});
