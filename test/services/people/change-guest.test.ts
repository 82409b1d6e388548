import { beforeEach, expect, test } from "vitest";
import { addMember } from "~/services/operate/add-member.server";
import { changeGuest } from "~/services/people/change-guest.server";
import { viewAccount } from "~/services/people/view-account.server";
import { toViewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { furnish, newcomer } from "../../kit/scenario/credit";

beforeEach(() => {
  furnish();
  useStore(memoryStore());
});

test("a guest takes another name and level, once for each page, and keeps what they played", async () => {
  const ada = await newcomer("Ada");
  const shown = (await viewAccount(ada)).profile?.shown ?? "";
  expect(await changeGuest(ada, { name: "  Mina ", level: "css2", shown })).toEqual({ kind: "changed" });
  const person = await store().people.get(ada.personId);
  expect(person && toViewer(person)).toEqual({ ...ada, name: "Mina", level: "css2" });
  expect(await changeGuest(ada, { name: "Eve", level: "css1", shown })).toEqual({ kind: "stale" });
  expect(await store().people.get(ada.personId)).toEqual(person);
});

test("where leaders give levels, a guest can keep theirs or take the lowest, and no other", async () => {
  const ada = await newcomer("Ada", "css2");
  await addMember({ name: "Lea", mail: "lea@greenroom.example", password: "long enough 1" }, { role: "leader", level: "css1", teams: [] });
  const { profile } = await viewAccount(ada);
  expect(profile?.levels).toEqual(["css1", "css2"]);
  const shown = profile?.shown ?? "";
  expect(await changeGuest(ada, { name: "Ada", level: "senior", shown })).toMatchObject({
    kind: "problem",
    problems: [{ field: "level" }],
  });
  expect(await changeGuest(ada, { name: "Ada", level: "css1", shown })).toEqual({ kind: "changed" });
});

test("what is wrong is told at its field, and nothing is changed", async () => {
  const ada = await newcomer("Ada");
  const shown = (await viewAccount(ada)).profile?.shown ?? "";
  expect(await changeGuest(ada, { name: "\u200b", level: "none", shown })).toEqual({
    kind: "problem",
    problems: [
      { field: "name", code: "hidden" },
      { field: "level", code: "unknown" },
    ],
  });
  expect((await store().people.get(ada.personId))?.name).toBe("Ada");
});

test("a member's name and level are not theirs to change here", async () => {
  const member = await addMember(
    { name: "Lea", mail: "lea@greenroom.example", password: "long enough 1" },
    { role: "trainee", level: "css1", teams: [] },
  );
  expect((await viewAccount(member)).profile).toBeNull();
  expect(await changeGuest(member, { name: "Eve", level: "css1", shown: "" })).toEqual({ kind: "unknown" });
  expect((await store().people.get(member.personId))?.name).toBe("Lea");
});
