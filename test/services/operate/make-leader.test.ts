import { beforeEach, expect, test } from "vitest";
import { noteSeen } from "~/services/door/note-seen.server";
import { resetPassword } from "~/services/door/reset-password.server";
import { signIn } from "~/services/door/sign-in.server";
import { addMember } from "~/services/operate/add-member.server";
import { makeLeader } from "~/services/operate/make-leader.server";
import { changeMember } from "~/services/people/change-member.server";
import { viewMember } from "~/services/people/view-people.server";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { furnish } from "../../kit/scenario/credit";

const form = { name: "Lea", mail: "lea@greenroom.example", password: "long enough 1" };
const here = { place: "here", device: "" };

beforeEach(() => {
  furnish({});
  useStore(memoryStore());
});

test("whoever has lost the password is a leader again: by one link, once, and what was open before is closed", async () => {
  const lea = await addMember(form, { role: "leader", level: "css1", teams: [] });
  const signed = await signIn(form, here);
  const made = await makeLeader(" LEA@greenroom.example ");
  expect(made?.name).toBe("Lea");
  expect(await noteSeen("session" in signed ? signed.session : "")).toBeNull();
  expect(await resetPassword(made?.token ?? "", "another long one")).toHaveProperty("session");
  expect(await resetPassword(made?.token ?? "", "yet another one")).toBeNull();
  expect(await signIn({ ...form, password: "another long one" }, here)).toHaveProperty("session");
  expect((await store().audit.of(lea.subject)).map(({ what }) => what)).toContain("made-leader");
});

test("a trainee, even one without permission to sign in, becomes an active leader, and keeps level and teams", async () => {
  const lea = await addMember(form, { role: "leader", level: "css1", teams: [] });
  const tom = await addMember(
    { ...form, name: "Tom", mail: "tom@greenroom.example" },
    { role: "trainee", level: "css2", teams: ["North"] },
  );
  const shown = (await viewMember(lea, tom.personId))?.shown ?? "";
  await changeMember(lea, tom.personId, {
    name: "Tom",
    role: "trainee",
    level: "css2",
    teams: "North",
    active: false,
    shown,
    confirmed: "locks",
  });
  await makeLeader("tom@greenroom.example");
  expect(await store().people.get(tom.personId)).toMatchObject({
    level: "css2",
    account: { role: "leader", active: true, teams: ["North"] },
  });
  expect((await store().people.leaders()).sort()).toEqual([lea.personId, tom.personId].sort());
});

test.each(["nobody@greenroom.example", "Lea", ""])("for %j there is no account, and nothing changes", async (mail) => {
  await addMember(form, { role: "trainee", level: "css1", teams: [] });
  expect(await makeLeader(mail)).toBeNull();
  expect(await store().people.leaders()).toEqual([]);
});
