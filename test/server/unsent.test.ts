import { redirect } from "@remix-run/node";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { formTokenOf, newVisit, onPage } from "~/auth/form-token.server";
import { setSession } from "~/auth/session-cookie.server";
import * as door from "~/routes/sign-in";
import { joinAsGuest } from "~/services/door/join-as-guest.server";
import { signIn } from "~/services/door/sign-in.server";
import { addMember } from "~/services/operate/add-member.server";
import { memoryStore } from "~/store/memory/store";
import { useStore } from "~/store/open.server";
import { smallApp } from "../kit/e2e/small-app";
import { furnishGate } from "../kit/scenario/gate";

beforeEach(() => {
  furnishGate();
  useStore(memoryStore());
});
afterEach(() => vi.restoreAllMocks());

/** A browser says so itself. */
const ours = { "Sec-Fetch-Site": "same-origin" };
const WORDS = `I said "no" & meant <b>yes</b>\r\nfor once`;
const SHOWN = "I said &quot;no&quot; &amp; meant &lt;b&gt;yes&lt;/b&gt;";

async function person(name: string) {
  const joined = await joinAsGuest({ name, level: "css1" });
  if ("problems" in joined) throw new Error("nobody joined");
  const cookie = (await setSession(joined.session)).split(";")[0] ?? "";
  return { cookie, token: onPage(formTokenOf(joined.viewer, "") ?? "", "page") };
}

/** The real frame and server around the route of a reflection, whose action is this one. */
async function app(cookie: string, action: () => Response | Promise<Response> = () => redirect("/there", 303), mostRequests?: number) {
  const act = vi.fn(action);
  const module = { loader: () => null, action: act, default: () => null };
  const options = { cookie, ...(mostRequests !== undefined && { mostRequests }) };
  const ask = await smallApp({ "attempts/:attemptId/debrief": ["routes/attempts.$attemptId.debrief", module] }, options);
  return { act, ask };
}

const PATH = "/attempts/a/debrief";
const form = { plus: WORDS, delta: "", password: "hunter2 hunter2", turn: "3" };

/** The form that a page holds: where it goes and its fields. */
function held(page: string) {
  const at = page.slice(page.indexOf('<form method="post" action="/attempts'));
  const action = /action="([^"]*)"/.exec(at)?.[1];
  const fields = [...at.matchAll(/<input[^>]* name="([^"]*)"[^>]*>/g)].map(([tag, name]) => [name, /value="([^"]*)"/.exec(tag)?.[1]]);
  return { action, fields: Object.fromEntries(fields) as Record<string, string | undefined> };
}

test("a session that is over: the page holds the words and the form, which goes through once the same person is in again", async () => {
  const { cookie, token } = await person("Ann");
  const out = await app("");
  const answered = await out.ask(PATH, { form, token, headers: ours });
  const page = await answered.text();
  expect([answered.status, answered.headers.get("Cache-Control"), out.act.mock.calls.length]).toEqual([403, "no-store", 0]);
  expect(page).toContain(SHOWN);
  expect(page).toContain("/sign-in?to=%2Fattempts%2Fa%2Fdebrief");
  expect(page).not.toContain("hunter2");
  // Firefox puts what stood in a hidden field before a reload into the page that comes after it.
  expect(
    page
      .match(/<input[^>]*type="hidden"[^>]*>/g)
      ?.filter((one) => !one.includes('autoComplete="off"') && !one.includes('autocomplete="off"')),
  ).toEqual([]);
  const { action, fields } = held(page);
  expect([action, fields]).toEqual([PATH, expect.objectContaining({ "form-token": token, turn: "3", password: undefined })]);
  const back = await app(cookie);
  expect((await back.ask(PATH, { form, token: fields["form-token"] ?? "", headers: ours })).status).toBe(303);
  expect(back.act).toHaveBeenCalledTimes(1);
});

test("someone else by now: the page says who, holds the words, and sends them for that person alone", async () => {
  const [ann, bob] = [await person("Ann"), await person("Bob Other")];
  const { ask, act } = await app(bob.cookie);
  const answered = await ask(PATH, { form, token: ann.token, headers: ours });
  const page = await answered.text();
  expect([answered.status, act.mock.calls.length]).toEqual([403, 0]);
  expect(page).toContain(SHOWN);
  expect(page).toContain("Bob Other");
  const token = held(page).fields["form-token"] ?? "";
  expect(token.split(".").slice(0, 2)).toEqual(bob.token.split(".").slice(0, 2));
  expect((await ask(PATH, { form, token, headers: ours })).status).toBe(303);
});

test.each([
  ["what is gone", () => new Response(null, { status: 404 }), 404, "already decided"],
  ["what is not open", () => new Response(null, { status: 403 }), 403, "already decided"],
  ["a fault", () => new Error("the disk is full"), 500, "Something went wrong on our side"],
])("%s, thrown by an action: the page says so and holds the words", async (_what, thrown, status, told) => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  const { cookie, token } = await person("Ann");
  const { ask } = await app(cookie, () => {
    throw thrown();
  });
  const answered = await ask(PATH, { form, token, headers: ours });
  const page = await answered.text();
  expect(answered.status).toBe(status);
  expect(page).toContain(SHOWN);
  expect(page).toContain(told);
  expect(logged).toHaveBeenCalledTimes(status === 500 ? 1 : 0);
  const byScript = await ask(`${PATH}.data`, { form, token, headers: ours });
  expect([byScript.status, byScript.headers.get("Greenroom-Unsent")]).toEqual([status, status === 500 ? "fault" : "gone"]);
  expect(await byScript.text()).not.toContain("I said");
});

test("the form of a door that was left open in another tab leads whoever is in to where they read that they are", async () => {
  const account = { name: "Tom", mail: "tom@greenroom.example", password: "long enough 1" };
  await addMember(account, { role: "trainee", level: "css1", teams: [] });
  const signed = await signIn(account, { place: "", device: "" });
  const cookie = "session" in signed ? ((await setSession(signed.session)).split(";")[0] ?? "") : "";
  const visit = newVisit().cookie;
  const ask = await smallApp({ "sign-in": ["routes/sign-in", door] }, { cookie: `${cookie}; ${visit}` });
  const token = onPage(formTokenOf(null, visit) ?? "", "page");
  const answered = await ask("/sign-in?to=/career", { form: { ...account, to: "/career" }, token, headers: ours });
  expect([answered.status, answered.headers.get("Location")]).toEqual([303, "/sign-in"]);
  expect(await (await ask("/sign-in")).text()).toContain("Tom");
});

test("too many requests: so many forms more are answered with their words, and the rest in one line", async () => {
  const { cookie, token } = await person("Ann");
  const { ask, act } = await app(cookie, undefined, 20);
  const statuses: [number, boolean][] = [];
  for (let at = 0; at < 32; at += 1) {
    const answered = await ask(PATH, { form, token: `${token}${at}`, headers: ours });
    statuses.push([answered.status, (await answered.text()).includes(SHOWN)]);
  }
  expect(statuses.slice(0, 20)).toEqual(Array(20).fill([303, false]));
  expect(statuses.slice(20)).toEqual([...Array(10).fill([429, true]), [429, false], [429, false]]);
  expect(act).toHaveBeenCalledTimes(20);
});

test("a page's script is told in a word, and gets none of the words back", async () => {
  const [ann, bob] = [await person("Ann"), await person("Bob")];
  for (const [cookie, token, word] of [
    ["", ann.token, "signed-out"],
    [bob.cookie, ann.token, "signed-in"],
    ["", "visit.old.page", "no-cookies"],
    [newVisit().cookie, "visit.old.page", "stale"],
  ] as const) {
    const { ask, act } = await app(cookie);
    const answered = await ask(`${PATH}.data`, { form, token, headers: ours });
    expect([answered.status, answered.headers.get("Greenroom-Unsent"), act.mock.calls.length]).toEqual([403, word, 0]);
    expect(await answered.text()).not.toContain("I said");
    expect(answered.headers.has("Greenroom-Form-Token")).toBe(word === "stale" || word === "no-cookies");
  }
});

test("where nothing was typed there is nothing to hold: a session that is over leads to the first page and back", async () => {
  const { token } = await person("Ann");
  const { ask } = await app("");
  const answered = await ask(PATH, { form: { turn: "3" }, token, headers: ours });
  expect([answered.status, answered.headers.get("Location")]).toEqual([303, "/?to=%2Fattempts%2Fa%2Fdebrief"]);
});

test.each([
  ["no browser says that a page of ours sent it", { form, headers: {} }],
  ["it is larger than any form of ours", { form: { plus: "I said".repeat(60_000) }, headers: ours }],
])("no words are shown again where %s", async (_what, sent) => {
  const { token } = await person("Ann");
  const { ask } = await app((await person("Bob")).cookie);
  const answered = await ask(PATH, { ...sent, token });
  expect(answered.status).toBe(403);
  expect(await answered.text()).not.toContain("I said");
});

test("the same form of the same page is answered as before and does nothing again; from another page, or where it had no effect, it is taken anew", async () => {
  const { cookie, token } = await person("Ann");
  let made = 0;
  const { ask, act } = await app(cookie, async () => {
    made += 1;
    const mine = made;
    await null;
    return redirect(`/made/${mine}`, 303);
  });
  const send = async (page: string, fields = form) =>
    (await ask(PATH, { form: fields, token: token.replace(/[^.]*$/, page), headers: ours })).headers.get("Location");
  expect(await Promise.all([send("one"), send("one")])).toEqual(["/made/1", "/made/1"]);
  expect(await send("one")).toBe("/made/1");
  expect(await send("two")).toBe("/made/2");
  expect(await send("one", { ...form, plus: "Other" })).toBe("/made/3");
  expect(act).toHaveBeenCalledTimes(3);
  act.mockImplementation(() => new Response(null, { status: 422 }));
  const before = act.mock.calls.length;
  await send("three");
  await send("three");
  expect(act.mock.calls.length).toBe(before + 2);
});
