import { beforeEach, expect, test } from "vitest";
import { keepSettings, settings } from "~/process/settings.server";
import * as signIn from "~/routes/sign-in";
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
