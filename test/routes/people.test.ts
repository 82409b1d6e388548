import { beforeEach, expect, test } from "vitest";
import * as z from "zod";
import { setSession } from "~/auth/session-cookie.server";
import * as member from "~/routes/people.$personId";
import { signIn } from "~/services/door/sign-in.server";
import { addMember } from "~/services/operate/add-member.server";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { type Answer, visit } from "../kit/e2e/visit";
import { furnish } from "../kit/scenario/credit";

beforeEach(() => {
  furnish({});
  useStore(memoryStore());
});

async function leaderAndTrainee() {
  const form = { name: "Lea", mail: "lea@greenroom.example", password: "long enough 1" };
  await addMember(form, { role: "leader", level: "css1", teams: [] });
  const trainee = await addMember({ ...form, name: "Tom", mail: "tom@greenroom.example" }, { role: "trainee", level: "css1", teams: [] });
  const signed = await signIn(form, { place: "", device: "" });
  if (!("session" in signed)) throw new Error(JSON.stringify(signed));
  const at = { cookie: (await setSession(signed.session)).split(";")[0] ?? "", params: { personId: trainee.personId } };
  return {
    trainee,
    page: () => visit(member.loader, `/people/${trainee.personId}`, at),
    send: (sent: Record<string, string>) => visit(member.action, `/people/${trainee.personId}`, { ...at, form: sent }),
  };
}

const change = { name: "Tom", role: "trainer", level: "css2", teams: "", active: "yes" };

test("a member is changed by the form that says so, and by no other", async () => {
  const { trainee, page, send } = await leaderAndTrainee();
  for (const intent of ["", "erase", "Change", "reset "]) expect((await send({ ...change, intent })).status, intent).toBe(400);
  expect((await send(change)).status).toBe(400);
  expect((await store().people.get(trainee.personId))?.account?.role).toBe("trainee");
  const { shown } = memberOf(await page());
  expect(await send({ ...change, shown, intent: "change" })).toMatchObject({ status: 200, data: { changed: true } });
  expect((await store().people.get(trainee.personId))?.account?.role).toBe("trainer");
  expect(await send({ intent: "reset" })).toMatchObject({ status: 200, data: { link: expect.stringContaining("/resets/") } });
});

test("a page that is older than the last change is a 409, which shows who the member is by now and keeps what was typed", async () => {
  const { trainee, page, send } = await leaderAndTrainee();
  const { shown } = memberOf(await page());
  await send({ ...change, shown, intent: "change" });
  const typed = { name: "Tommy", role: "trainee", level: "css1", teams: "East", active: "yes" };
  const told = await send({ ...typed, shown, intent: "change" });
  expect(told).toMatchObject({ status: 409, data: { stale: { ...typed, active: true } } });
  expect(memberOf(await page())).toMatchObject({ role: "trainer", level: "css2" });
  expect(String(member.shouldRevalidate)).toContain("true");
  expect((await store().people.get(trainee.personId))?.account?.teams).toEqual([]);
});

const given = z.object({ member: z.looseObject({ shown: z.string() }) });

function memberOf({ data }: Answer) {
  return given.parse(data).member;
}
