import { beforeEach, expect, test } from "vitest";
import { makeAccount } from "~/services/door/make-account.server";
import * as members from "~/services/people/change-member.server";
import { erasePerson } from "~/services/people/erase-person.server";
import { viewMember, viewPeople } from "~/services/people/view-people.server";
import { toViewer, type Viewer } from "~/services/viewer";
import type { Role } from "~/store/documents";
import { memoryStore } from "~/store/memory/store";
import { useStore as keepStore, store } from "~/store/open.server";
import { furnish } from "../../kit/scenario/credit";

beforeEach(() => {
  furnish({});
  keepStore(memoryStore());
});

/** A member whose password nobody uses, so it is not hashed. */
async function member(name: string, role: Role): Promise<Viewer> {
  const form = { name, mail: `${name.toLowerCase()}@greenroom.example`, password: "none" };
  const made = await store().together((tx) => makeAccount(tx, form, { role, level: "css1", teams: ["North"] }));
  return "problems" in made ? expect.fail("the address is taken") : toViewer(made.person);
}

const asLeader = { role: "leader", level: "css1", teams: "North", active: true };
const asTrainee = { ...asLeader, role: "trainee" };

const yes = "locks makes-leader ends-leader";

/** Changes a member by the form of a page that was opened just now, with a yes to whatever it asks. */
async function changeMember(leader: Viewer, id: string, form: typeof asLeader & { name?: string; confirmed?: string }) {
  const page = await viewMember(leader, id);
  return members.changeMember(leader, id, { name: page?.name ?? "Nobody", confirmed: yes, ...form, shown: page?.shown ?? "" });
}

async function log(): Promise<string[]> {
  return (await store().audit.newest(100)).map(({ what }) => what).filter((what) => what !== "joined" && what !== "first-leader");
}

test("a change is written down with what was there before, each difference once, and none where there is none", async () => {
  const [leader, trainee] = [await member("Lea", "leader"), await member("Tom", "trainee")];
  expect(await changeMember(leader, trainee.personId, asTrainee)).toEqual({ kind: "changed" });
  expect(await log()).toEqual([]);
  const form = { role: "trainer", level: "css2", teams: "South, North", active: false };
  expect(await changeMember(leader, trainee.personId, form)).toEqual({ kind: "changed" });
  const entries = (await store().audit.of(trainee.subject)).filter(({ who }) => who === leader.subject);
  expect(entries.map(({ what, whom, before, after }) => [what, whom, before, after]).sort()).toEqual([
    ["active", trainee.subject, true, false],
    ["level", trainee.subject, "css1", "css2"],
    ["role", trainee.subject, "trainee", "trainer"],
    ["teams", trainee.subject, "North", "North, South"],
  ]);
});

test("what does not exist is told, and changes nothing", async () => {
  const leader = await member("Lea", "leader");
  expect(await changeMember(leader, "nobody", asTrainee)).toEqual({ kind: "unknown" });
  expect(await changeMember(leader, leader.personId, { ...asLeader, role: "boss" })).toEqual({ kind: "problem", code: "unknown-value" });
  expect(await changeMember(leader, leader.personId, { ...asLeader, level: "boss" })).toEqual({ kind: "problem", code: "unknown-value" });
  expect(await log()).toEqual([]);
});

test("the last leader stays one", async () => {
  const leader = await member("Lea", "leader");
  expect(await changeMember(leader, leader.personId, asTrainee)).toEqual({ kind: "problem", code: "last-leader" });
  expect(await changeMember(leader, leader.personId, { ...asLeader, active: false })).toEqual({ kind: "problem", code: "last-leader" });
  expect(await erasePerson(leader, "Lea")).toEqual({ kind: "problem", code: "last-leader" });
  expect([await store().people.leaders(), await log()]).toEqual([[leader.personId], []]);
});

test("whoever erases themselves types their name as they read it, whatever it is stored with", async () => {
  await member("Lea", "leader");
  const ann = await member("Ann", "trainee");
  const stored = { ...ann, name: "Ann\u00a0\u00a0O\u2019Lee" };
  expect(await erasePerson(stored, "Ann Lee")).toEqual({ kind: "problem", code: "name" });
  expect(await erasePerson(stored, "ann o'lee ")).toEqual({ kind: "erased" });
});

test("of two leaders who leave at once, by a change or by being erased, one remains, and the log tells of the other alone", async () => {
  const leave: ((one: Viewer) => Promise<{ kind: string }>)[] = [
    (one) => erasePerson(one, one.name),
    (one) => changeMember(one, one.personId, asTrainee),
    (one) => changeMember(one, one.personId, { ...asLeader, active: false }),
  ];
  for (const first of leave)
    for (const second of leave) {
      keepStore(memoryStore());
      const [lea, udo] = [await member("Lea", "leader"), await member("Udo", "leader")];
      const told = await Promise.all([first(lea), second(udo)]);
      expect(told.map(({ kind }) => kind).filter((kind) => kind === "problem")).toHaveLength(1);
      expect(await store().people.leaders()).toHaveLength(1);
      expect(await log()).toHaveLength(1);
    }
});

test.each([
  ["the role", { ...asTrainee, role: "trainer" }],
  ["the level", { ...asTrainee, level: "css2" }],
  ["the teams", { ...asTrainee, teams: "South" }],
  ["whether they may sign in", { ...asTrainee, active: false }],
  ["the name", { ...asTrainee, name: "Thomas" }],
])("a form from before another one changed %s changes nothing", async (_, meanwhile) => {
  const [leader, trainee] = [await member("Lea", "leader"), await member("Tom", "trainee")];
  const old = (await viewMember(leader, trainee.personId))?.shown ?? "";
  expect(await changeMember(leader, trainee.personId, meanwhile)).toEqual({ kind: "changed" });
  const [kept, entries] = [await store().people.get(trainee.personId), await log()];
  expect(await members.changeMember(leader, trainee.personId, { ...asTrainee, name: "Tom", teams: "East", shown: old })).toEqual({
    kind: "stale",
  });
  expect(await members.changeMember(leader, trainee.personId, { ...asTrainee, name: "Tom", shown: "" })).toEqual({ kind: "stale" });
  expect([await store().people.get(trainee.personId), await log()]).toEqual([kept, entries]);
  expect(await changeMember(leader, trainee.personId, { ...asTrainee, teams: "East" })).toEqual({ kind: "changed" });
});

test.each([
  ["to lock somebody out", asTrainee, { ...asTrainee, active: false }, ["locks"]],
  ["to make a leader", asTrainee, asLeader, ["makes-leader"]],
  ["to end a leader", asLeader, { ...asTrainee, active: false }, ["locks", "ends-leader"]],
])("%s is asked first, whatever else was confirmed, and nothing happens until then", async (_, first, form, about) => {
  const [leader, tom] = [await member("Lea", "leader"), await member("Tom", "trainee")];
  await changeMember(leader, tom.personId, first);
  const before = [await store().people.get(tom.personId), await log()];
  for (const confirmed of ["", "other", ...about.slice(1)])
    expect(await changeMember(leader, tom.personId, { ...form, confirmed })).toEqual({ kind: "asks", about });
  expect([await store().people.get(tom.personId), await log()]).toEqual(before);
  expect(await changeMember(leader, tom.personId, { ...form, confirmed: about.join(" ") })).toEqual({ kind: "changed" });
});

test("what is not grave is asked about by nobody: to let somebody in again, another level, other teams", async () => {
  const [leader, tom] = [await member("Lea", "leader"), await member("Tom", "trainee")];
  await changeMember(leader, tom.personId, { ...asTrainee, active: false });
  const form = { role: "trainer", level: "css2", teams: "South", active: true, confirmed: "" };
  expect(await changeMember(leader, tom.personId, form)).toEqual({ kind: "changed" });
});

test("a leader corrects a name, and the log keeps neither the old one nor the new one", async () => {
  const [leader, tom] = [await member("Lea", "leader"), await member("Tom", "trainee")];
  expect(await changeMember(leader, tom.personId, { ...asTrainee, name: " Thomas\u200b Reed " })).toEqual({ kind: "changed" });
  expect((await store().people.get(tom.personId))?.name).toBe("Thomas Reed");
  const [entry] = await store().audit.newest(9, { what: "name" });
  expect([entry?.what, entry?.whom, JSON.stringify(entry).includes("Thomas")]).toEqual(["name", tom.subject, false]);
  for (const [name, code] of [
    ["", "name-missing"],
    ["x".repeat(81), "name-too-long"],
    ["\u200b", "name-hidden"],
  ] as const)
    expect(await changeMember(leader, tom.personId, { ...asTrainee, name })).toEqual({ kind: "problem", code });
});

test("of two leaders who save the same page at once, one is told", async () => {
  const [leader, trainee] = [await member("Lea", "leader"), await member("Tom", "trainee")];
  const both = ["East", "South"].map((teams) => changeMember(leader, trainee.personId, { ...asTrainee, teams }));
  expect((await Promise.all(both)).map(({ kind }) => kind).sort()).toEqual(["changed", "stale"]);
});

test("a trainer's view of a member has no mail address, and a leader's has", async () => {
  const [leader, trainer, trainee] = [await member("Lea", "leader"), await member("Tess", "trainer"), await member("Tom", "trainee")];
  expect((await viewMember(leader, trainee.personId))?.mail).toBe("tom@greenroom.example");
  for (const seen of [await viewMember(trainer, trainee.personId), ...(await viewPeople(trainer))])
    expect(JSON.stringify(seen)).not.toContain("@greenroom.example");
});
