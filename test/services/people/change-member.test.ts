import { beforeEach, expect, test } from "vitest";
import { addMember } from "~/services/operate/add-member.server";
import { changeMember } from "~/services/people/change-member.server";
import { erasePerson } from "~/services/people/erase-person.server";
import type { Viewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { useStore as keepStore, store } from "~/store/open.server";
import type { Role } from "~/store/port";
import { furnish } from "../../kit/scenario/credit";

beforeEach(() => {
  furnish({});
  keepStore(memoryStore());
});

async function member(name: string, role: Role): Promise<Viewer> {
  const form = { name, mail: `${name}@greenroom.example`, password: "long enough 1" };
  return addMember(form, { role, level: "css1", teams: ["North"] });
}

const asLeader = { role: "leader", level: "css1", teams: "North", active: true };
const asTrainee = { ...asLeader, role: "trainee" };

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
