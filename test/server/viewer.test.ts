import { beforeEach, expect, test } from "vitest";
import { setSession } from "~/auth/session-cookie.server";
import { keepClock } from "~/process/clock.server";
import { keepSettings } from "~/process/settings.server";
import * as account from "~/routes/account";
import { joinAsGuest } from "~/services/door/join-as-guest.server";
import { memoryStore } from "~/store/memory/store";
import { useStore } from "~/store/open.server";
import type { Store } from "~/store/port";
import { smallApp } from "../kit/e2e/small-app";
import { scenarioFolder } from "../kit/scenario/folder";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
let at = 0;
/** What was asked of the shelf of sessions since the last time it was emptied. */
let asked: string[] = [];
let store: Store;

beforeEach(() => {
  at = Date.parse("2026-01-01T12:00:00Z");
  keepClock(() => at);
  keepSettings({ dataDir: "nowhere", scenariosDir: scenarioFolder({}), sessionSecret: "a secret of thirty-two characters" });
  store = memoryStore();
  const { sessions } = store;
  const heard =
    <Given extends unknown[], Result>(name: string, call: (...given: Given) => Result) =>
    (...given: Given) => {
      asked.push(name);
      return call(...given);
    };
  useStore({
    ...store,
    sessions: { ...sessions, get: heard("get", sessions.get), change: heard("change", sessions.change), put: sessions.put },
  });
});

async function serve(): Promise<(path: string, form?: Record<string, string>) => Promise<Response>> {
  const joined = await joinAsGuest({ name: "Ada", level: "css1" });
  if ("problems" in joined) throw new Error(JSON.stringify(joined.problems));
  const cookie = (await setSession(joined.session)).split(";")[0] ?? "";
  const ask = await smallApp({ account: ["routes/account", account] }, { cookie });
  return (path, form) => ask(path, form && { form });
}

test("the viewer is looked up once a request, however many loaders, actions and guards ask who it is", async () => {
  const ask = await serve();
  asked = [];
  const sent = await ask("/account", { intent: "erase", typed: "somebody else" });
  expect([sent.status, (await sent.text()).includes("Ada")]).toEqual([422, true]);
  expect(asked).toEqual(["get"]);
  const looked = await ask("/account");
  expect([looked.status, (await looked.text()).includes("Ada")]).toEqual([200, true]);
  expect(asked).toEqual(["get", "get"]);
});

test("someone who is here is noted every five minutes, and a session that has ended is removed, before any loader runs", async () => {
  const ask = await serve();
  at += 6 * MINUTE;
  asked = [];
  expect((await ask("/account")).status).toBe(200);
  expect(asked).toEqual(["get", "change"]);
  expect((await ask("/account")).status).toBe(200);
  expect(asked).toEqual(["get", "change", "get"]);
  at += 91 * DAY;
  expect((await ask("/account")).headers.get("Location")).toBe("/?to=%2Faccount");
  for await (const id of store.sessions.ids()) expect.fail(`the session ${id} is still there`);
});

test("a guest who comes every day for a year keeps their cookie: it is handed out anew, once a visit", async () => {
  const ask = await serve();
  const renewed = async () => /^greenroom=[^;]{43,}; Max-Age=(\d+)/.exec((await ask("/account")).headers.get("Set-Cookie") ?? "")?.[1];
  expect(await renewed()).toBeUndefined();
  for (let day = 0; day < 360; day += 30) {
    at += 30 * DAY;
    expect(Number(await renewed()), `day ${day}`).toBe((90 * DAY) / 1000);
    expect(await renewed()).toBeUndefined();
  }
});

test("signing out takes the cookie back, whatever was renewed with the same request", async () => {
  const ask = await serve();
  at += DAY;
  const answer = await ask("/account", { intent: "everywhere" });
  expect(answer.headers.getSetCookie().at(-1)).toMatch(/^greenroom=; Max-Age=0/);
});

test("a form that no page sends is a 400, and changes nothing", async () => {
  const ask = await serve();
  expect((await ask("/account", { intent: "something" })).status).toBe(400);
  expect((await ask("/account", {})).status).toBe(400);
});
