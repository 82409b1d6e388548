import { beforeEach, expect, test } from "vitest";
import { firstWord, isFirstStart } from "~/services/door/first-start.server";
import { makeFirstLeader } from "~/services/door/make-first-leader.server";
import { memoryStore } from "~/store/memory/store";
import { useStore as keepStore, store } from "~/store/open.server";
import { furnish } from "../../kit/scenario/credit";

let asked = 0;

beforeEach(() => {
  furnish({});
  const kept = memoryStore();
  asked = 0;
  const any = () => {
    asked += 1;
    return kept.mails.any();
  };
  keepStore({ ...kept, mails: { ...kept.mails, any, ids: () => expect.fail("the folders of addresses were listed") } });
});

const form = (name: string, token: string) => ({ name, mail: `${name}@greenroom.example`, password: "long enough 1", token });

test("the word stays the same until it is used, for whoever shares the store, and another one is refused", async () => {
  const word = await firstWord();
  expect(word.length).toBeGreaterThan(10);
  expect(await firstWord()).toBe(word);
  expect(await makeFirstLeader(form("lea", "another"))).toEqual({ problems: [{ field: "token", code: "wrong" }] });
  expect(await store().people.leaders()).toEqual([]);
  keepStore(memoryStore());
  expect(await firstWord()).not.toBe(word);
});

test("of several who set it up at once, one is the leader; their id is the same whoever it is, and their subject is not", async () => {
  const subjects = new Set<string>();
  const ids = new Set<string>();
  for (let round = 0; round < 2; round += 1) {
    keepStore(memoryStore());
    const word = await firstWord();
    const told = await Promise.all(["lea", "udo", "ines"].map((name) => makeFirstLeader(form(name, word))));
    expect(told.filter((one) => "session" in one)).toHaveLength(1);
    const others = told.flatMap((one) => ("problems" in one ? one.problems : []));
    expect(others).toEqual([
      { field: "token", code: "used" },
      { field: "token", code: "used" },
    ]);
    const people = await store().people.all();
    expect(people).toHaveLength(1);
    expect((await store().audit.newest(10)).map(({ what, who }) => [what, who])).toEqual([["first-leader", people[0]?.subject]]);
    for (const { id, subject } of people) {
      ids.add(id);
      subjects.add(subject ?? "");
    }
  }
  expect([ids.size, subjects.size]).toEqual([1, 2]);
});

test("a form with a mistake uses nothing up", async () => {
  const word = await firstWord();
  expect(await makeFirstLeader({ ...form("lea", word), password: "short" })).toEqual({
    problems: [{ field: "password", code: "too-short" }],
  });
  expect(await isFirstStart()).toBe(true);
  expect(await makeFirstLeader(form("lea", word))).toHaveProperty("session");
});

test("once there is an account, nobody asks the store again", async () => {
  expect([await isFirstStart(), await isFirstStart(), asked]).toEqual([true, true, 2]);
  await makeFirstLeader(form("lea", await firstWord()));
  asked = 0;
  expect([await isFirstStart(), await isFirstStart(), await isFirstStart(), asked]).toEqual([false, false, false, 1]);
});
