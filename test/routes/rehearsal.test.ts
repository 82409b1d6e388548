import { beforeEach, expect, test } from "vitest";
import { keepSettings } from "~/process/settings.server";
import * as desk from "~/routes/attempts.$attemptId";
import * as debrief from "~/routes/attempts.$attemptId.debrief";
import * as history from "~/routes/history";
import * as home from "~/routes/home";
import * as library from "~/routes/library";
import * as noPage from "~/routes/no-page";
import * as briefing from "~/routes/scenarios.$scenarioId";
import * as signOut from "~/routes/sign-out";
import { memoryStore } from "~/store/memory/store";
import { useStore } from "~/store/open.server";
import type { DeskView } from "~/views/desk";
import { leastTaken } from "../kit/e2e/play-out";
import { visit } from "../kit/e2e/visit";

const scenarioId = "cold-house";

beforeEach(() => {
  keepSettings({ dataDir: "nowhere", scenariosDir: "./scenarios", sessionSecret: "a secret of thirty-two characters" });
  useStore(memoryStore());
});

async function join(name = "Ada") {
  return visit(home.action, "/", { form: { name, level: "css1", to: "" } });
}

async function start(cookie: string, form: Record<string, string> = { mode: "coached", seed: "41" }) {
  const { location } = await visit(briefing.action, `/scenarios/${scenarioId}`, { cookie, form, params: { scenarioId } });
  return location?.split("/").at(-1) ?? "";
}

async function look(cookie: string, attemptId: string, query = "") {
  return visit(desk.loader, `/attempts/${attemptId}${query}`, { cookie, params: { attemptId } });
}

const shown = ({ data }: Awaited<ReturnType<typeof look>>) => data as DeskView;

async function choose(cookie: string, attemptId: string, form: Record<string, string>) {
  return visit(desk.action, `/attempts/${attemptId}`, { cookie, form, params: { attemptId } });
}

/** Plays choices that need no amount until the ending, by their words: the desk's order is another one in each attempt. */
async function playOut(cookie: string, attemptId: string) {
  const taken = new Map<string, number>();
  for (let turn = 1; turn < 60; turn += 1) {
    const found = await look(cookie, attemptId);
    if (found.status !== 200) return found;
    const open = shown(found).view.choices.filter(
      ({ kind, amount, locked }) => kind !== "step-away" && kind !== "open" && !amount && !locked,
    );
    const least = leastTaken(
      open.map(({ label }) => label ?? ""),
      taken,
    );
    const choice = open.find(({ label }) => (label ?? "") === least);
    const { status } = await choose(cookie, attemptId, { choice: choice?.token ?? "", turn: String(turn) });
    expect(status).toBe(303);
  }
  throw new Error("no ending in sixty turns");
}

test("a name leads to a briefing, and its form to the desk: two clicks", async () => {
  const joined = await join();
  expect(joined.status).toBe(303);
  expect(joined.location).toMatch(/^\/scenarios\/[a-z-]+$/);
  const attemptId = await start(joined.cookie);
  expect(shown(await look(joined.cookie, attemptId)).view.turns).toBe(0);
});

test("joining leads on to where the address asked to go, on this site only", async () => {
  const asked = (to: string) => visit(home.action, "/", { form: { name: "Ada", level: "css1", to } });
  expect((await asked("/history")).location).toBe("/history");
  expect((await asked("//elsewhere.example")).location).toBe("/");
  for (const personal of ["/attempts/a1/debrief", "/sittings/s1", "/people"])
    expect((await asked(personal)).location).toMatch(/^\/scenarios\//);
});

test("a visitor is told why they are here: for a page that anyone may open, or for one that is someone's own", async () => {
  const looked = async (to: string) => (await visit(home.loader, `/?to=${encodeURIComponent(to)}`)).data;
  expect(await looked("/scenarios/cold-house")).toMatchObject({ door: { asked: "open" } });
  expect(await looked("/attempts/a1/debrief")).toMatchObject({ door: { asked: "personal" } });
  expect((await visit(home.loader, "/")).data).toMatchObject({ door: { asked: null } });
});

test("a name that is missing comes back with the form as it was", async () => {
  const { status, data } = await visit(home.action, "/", { form: { name: " ", level: "css2" } });
  expect(status).toBe(422);
  expect(data).toEqual({ given: { name: " ", level: "css2" }, problems: [{ field: "name", code: "missing" }] });
});

test.each([
  ["the library", library.loader, "/library", {}],
  ["history", history.loader, "/history", {}],
  ["a briefing", briefing.loader, "/scenarios/cold-house", { scenarioId }],
  ["a desk", desk.loader, "/attempts/a?hint=1", { attemptId: "a" }],
  ["a debrief", debrief.loader, "/attempts/a/debrief", { attemptId: "a" }],
])("signed out, %s leads to the first page and back", async (_what, loader, path, params) => {
  const { status, location } = await visit(loader, path, { params });
  expect(status).toBe(303);
  expect(location).toBe(`/?to=${encodeURIComponent(path)}`);
});

test("a guest is told what signing out loses, and stays signed in until they confirm", async () => {
  const { cookie } = await join();
  const unsure = await visit(signOut.action, "/sign-out", { cookie, form: {} });
  expect(unsure).toMatchObject({ status: 303, location: "/account#sign-out", cookie: "" });
  expect((await visit(library.loader, "/library", { cookie })).status).toBe(200);
  const sure = await visit(signOut.action, "/sign-out", { cookie, form: { confirmed: "yes" } });
  expect(sure).toMatchObject({ status: 303, location: "/", cookie: "greenroom=" });
  expect((await visit(library.loader, "/library", { cookie })).status).toBe(303);
});

test("signing out takes the cookie back, and only by a form", async () => {
  expect(await visit(signOut.action, "/sign-out", { form: {} })).toMatchObject({ status: 303, location: "/", cookie: "greenroom=" });
  expect((await visit(signOut.loader, "/sign-out")).status).toBe(405);
});

test("what does not exist is a 404: a page, a scenario, an attempt, to look at or to send to", async () => {
  const { cookie } = await join();
  const at = { cookie, params: { scenarioId: "none", attemptId: "none" } };
  const answers = await Promise.all([
    visit(noPage.loader, "/none"),
    visit(noPage.action, "/none", { form: {} }),
    visit(briefing.loader, "/scenarios/none", at),
    visit(briefing.action, "/scenarios/none", { ...at, form: { mode: "solo" } }),
    visit(desk.loader, "/attempts/none", at),
    visit(desk.action, "/attempts/none", { ...at, form: { choice: "x", turn: "1" } }),
    visit(debrief.loader, "/attempts/none/debrief", at),
    visit(debrief.action, "/attempts/none/debrief", { ...at, form: { plus: "", delta: "" } }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
});

test("the link to a locked case says what opens it, and starts nothing", async () => {
  const { cookie } = await join();
  const at = { cookie, params: { scenarioId: "the-cord" } };
  const looked = await visit(briefing.loader, "/scenarios/the-cord", at);
  expect(looked).toMatchObject({ status: 403, data: { briefing: null, locked: { locked: { opensAt: "css2" } } } });
  expect((await visit(briefing.action, "/scenarios/the-cord", { ...at, form: { mode: "solo" } })).status).toBe(403);
});

test("a case that was left stands on its card and its briefing, until it ends", async () => {
  const { cookie } = await join();
  const attemptId = await start(cookie);
  const at = { cookie, params: { scenarioId } };
  const open = { open: { attemptId, mode: "coached", turns: 0 } };
  expect((await visit(briefing.loader, `/scenarios/${scenarioId}`, at)).data).toMatchObject({ briefing: { card: open } });
  await playOut(cookie, attemptId);
  expect((await visit(briefing.loader, `/scenarios/${scenarioId}`, at)).data).toMatchObject({ briefing: { card: { open: null } } });
});

test("somebody else's attempt is a 404 too", async () => {
  const [ada, eve] = [await join("Ada"), await join("Eve")];
  const attemptId = await start(ada.cookie);
  expect((await look(ada.cookie, attemptId)).status).toBe(200);
  expect((await look(eve.cookie, attemptId)).status).toBe(404);
  expect((await choose(eve.cookie, attemptId, { choice: "x", turn: "1" })).status).toBe(404);
});

test("a mode or a seed that is none is told, and nothing starts", async () => {
  const { cookie } = await join();
  const tried = (form: Record<string, string>) => visit(briefing.action, "/scenarios/cold-house", { cookie, form, params: { scenarioId } });
  expect(await tried({ mode: "gate", seed: "1" })).toMatchObject({ status: 422, data: { problem: "unknown-mode" } });
  expect(await tried({ mode: "solo", seed: "many" })).toMatchObject({ status: 422, data: { problem: "bad-seed" } });
});

test("a turn redirects to what came of it, the same form sent twice plays once, and another one of the same page is shown the truth", async () => {
  const { cookie } = await join();
  const attemptId = await start(cookie);
  const open = shown(await look(cookie, attemptId)).view.choices.filter(({ amount, locked }) => !amount && !locked);
  const [choice = "", other = ""] = open.map(({ token }) => token);
  const first = await choose(cookie, attemptId, { choice, turn: "1" });
  expect(first).toMatchObject({ status: 303, location: `/attempts/${attemptId}#last-words` });
  expect(await choose(cookie, attemptId, { choice, turn: "1" })).toEqual(first);
  expect(await choose(cookie, attemptId, { choice: other, turn: "1" })).toMatchObject({ status: 409, data: { kind: "stale" } });
  expect(shown(await look(cookie, attemptId)).view.turns).toBe(1);
});

test.each([
  ["a choice that is not offered", { choice: "none", turn: "1" }, "not-offered"],
  ["no choice", { turn: "1" }, "not-offered"],
  ["a turn that is no number", { choice: "none", turn: "one" }, "bad-turn"],
])("%s is a 422 and plays nothing", async (_what, form, code) => {
  const { cookie } = await join();
  const attemptId = await start(cookie);
  expect(await choose(cookie, attemptId, form)).toMatchObject({ status: 422, data: { kind: "problem", code } });
  expect(shown(await look(cookie, attemptId)).view.turns).toBe(0);
});

test("a hint is shown when it is asked for, in coached mode", async () => {
  const { cookie } = await join();
  const coached = await start(cookie);
  expect(shown(await look(cookie, coached)).view.hint).toBeNull();
  expect(shown(await look(cookie, coached, "?hint=1")).view.hint).toEqual(expect.any(String));
  const solo = await start(cookie, { mode: "solo", seed: "41" });
  expect(shown(await look(cookie, solo, "?hint=1")).view.hint).toBeNull();
});

test("a whole rehearsal: the ending leads to the reflection, the reflection to the result, and both to home and history", async () => {
  const { cookie } = await join();
  const attemptId = await start(cookie);
  const at = { cookie, params: { attemptId } };
  const path = `/attempts/${attemptId}/debrief`;
  expect(await visit(debrief.loader, path, at)).toMatchObject({ status: 303, location: `/attempts/${attemptId}` });
  expect(await playOut(cookie, attemptId)).toMatchObject({ status: 303, location: path });

  const before = await visit(debrief.loader, path, at);
  expect(before.data).toMatchObject({ kind: "reflect-first" });
  expect(JSON.stringify(before.data)).not.toMatch(/score|needs/);
  const tooLong = await visit(debrief.action, path, { ...at, form: { plus: "a".repeat(2001), delta: "b" } });
  expect(tooLong).toMatchObject({ status: 422, data: { code: "too-long", given: { delta: "b" } } });
  expect(await visit(debrief.action, path, { ...at, form: { plus: "Calm", delta: "" } })).toMatchObject({ status: 303, location: path });

  const { data: told } = await visit(debrief.loader, path, at);
  expect(told).toMatchObject({ kind: "debrief", reflection: { plus: "Calm", delta: "" }, attempt: { mode: "coached" } });
  const seal = { total: expect.any(Number), passed: expect.any(Boolean) };
  expect((await visit(home.loader, "/", { cookie })).data).toMatchObject({ home: { continue: [], recent: [{ id: attemptId, seal }] } });
  expect((await visit(history.loader, "/history", { cookie })).data).toMatchObject({ attempts: [{ id: attemptId, seal }] });
});
