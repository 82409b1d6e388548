import { beforeEach, expect, test } from "vitest";
import { setSession } from "~/auth/session-cookie.server";
import { keepSettings, settings } from "~/process/settings.server";
import * as invitation from "~/routes/invitations.$token";
import * as signIn from "~/routes/sign-in";
import { makeInvitation } from "~/services/door/make-invitation.server";
import { signIn as enter } from "~/services/door/sign-in.server";
import { addMember } from "~/services/operate/add-member.server";
import { memoryStore } from "~/store/memory/store";
import { useStore } from "~/store/open.server";
import { smallApp } from "../kit/e2e/small-app";
import { furnish } from "../kit/scenario/credit";

const form = { name: "Lea", mail: "lea@greenroom.example", password: "long enough 1" };

beforeEach(async () => {
  furnish({});
  useStore(memoryStore());
  await addMember(form, { role: "leader", level: "css1", teams: [] });
});

test("a browser that has signed in is remembered in a cookie of its own, and gets in while a stranger beside it waits", async () => {
  const ask = await smallApp({ "sign-in": ["routes/sign-in", signIn] });
  const signed = await ask("/sign-in", { form: { ...form, to: "/" } });
  const device = signed.headers.getSetCookie().find((one) => one.startsWith("greenroom-device=")) ?? "";
  expect(device).toMatch(/Max-Age=31536000.*HttpOnly; SameSite=Lax/);
  for (let count = 0; count < 5; count += 1) expect((await ask("/sign-in", { form: { ...form, password: "wrong" } })).status).toBe(422);
  expect((await ask("/sign-in", { form })).status).toBe(429);
  const known = await smallApp({ "sign-in": ["routes/sign-in", signIn] }, { cookie: `greenroom-visit=me; ${device.split(";")[0]}` });
  expect((await known("/sign-in", { form })).status).toBe(303);
});

test("behind HTTPS the device's cookie is kept to this host", async () => {
  keepSettings({ ...settings(), cookieSecure: true });
  const ask = await smallApp({ "sign-in": ["routes/sign-in", signIn] }, { cookie: "__Host-greenroom-visit=someone" });
  const signed = await ask("/sign-in", { form });
  expect(signed.headers.getSetCookie().some((one) => /^__Host-greenroom-device=.*Path=\/.*Secure/.test(one))).toBe(true);
});

test("at a door that a member is through already, the page says so and leads on; no form of it is taken", async () => {
  const leader = await addMember({ ...form, mail: "udo@greenroom.example", name: "Udo" }, { role: "leader", level: "css1", teams: [] });
  const made = await makeInvitation(leader, { role: "trainee", level: "css1", teams: "" });
  const signed = await enter(form, { place: "", device: "" });
  const cookie = "session" in signed ? ((await setSession(signed.session)).split(";")[0] ?? "") : "";
  const doors = { "sign-in": ["routes/sign-in", signIn], "invitations/:token": ["routes/invitations.$token", invitation] } as const;
  const ask = await smallApp(doors, { cookie });
  for (const path of ["/sign-in", `/invitations/${made?.token}`]) {
    const page = await ask(path);
    const text = await page.text();
    expect([page.status, text.includes("You&#x27;re already signed in"), text.includes("signed in as Lea")], path).toEqual([
      200,
      true,
      true,
    ]);
    expect((await ask(path, { form })).status, path).toBe(404);
  }
  expect((await ask("/invitations/none")).status).toBe(404);
  const visitor = await smallApp(doors);
  expect(await (await visitor(`/invitations/${made?.token}`)).text()).not.toContain("already signed in");
});
