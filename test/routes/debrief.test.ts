import { beforeEach, expect, test } from "vitest";
import { setSession } from "~/auth/session-cookie.server";
import { keepSettings } from "~/process/settings.server";
import * as desk from "~/routes/attempts.$attemptId";
import * as debrief from "~/routes/attempts.$attemptId.debrief";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { visit } from "../kit/e2e/visit";
import { playShipped } from "../kit/scenario/play-shipped";

beforeEach(() => {
  keepSettings({ dataDir: "nowhere", scenariosDir: "./scenarios", sessionSecret: "a secret of thirty-two characters" });
  useStore(memoryStore());
});

const losing = ["hello-playful", "tubs-promise", "oven-playful", "taste-describe", "close-playful"];

/** Somebody with an attempt at Ice-cream bread, signed in. */
async function played(line = losing) {
  const { viewer, session, attemptId } = await playShipped("ice-cream-bread", "plenty", line);
  const cookie = (await setSession(session)).split(";")[0] ?? "";
  const at = (id = attemptId) => ({ cookie, params: { attemptId: id } });
  return { subject: viewer.subject, attemptId, at, path: `/attempts/${attemptId}/debrief` };
}

test("verdicts wait for the ending and for the trainee's own words", async () => {
  const { path, at } = await played(losing.slice(0, 4));
  expect(await visit(debrief.loader, path, at())).toMatchObject({ status: 303, data: null });
  const ended = await played();
  const before = await visit(debrief.loader, ended.path, ended.at());
  expect(Object.keys(before.data ?? {})).toEqual(["kind", "title", "customerName"]);
  await visit(debrief.action, ended.path, { ...ended.at(), form: { plus: "", delta: "" } });
  const { data } = await visit(debrief.loader, ended.path, ended.at());
  expect(data).toMatchObject({ kind: "debrief", judgement: { decisive: { turn: 2 }, parted: { turn: 2 }, clairvoyant: null } });
  const asked = await visit(debrief.loader, `${ended.path}?clairvoyant=1`, ended.at());
  expect(asked.data).toMatchObject({ judgement: { clairvoyant: { ending: { title: expect.any(String) } } } });
});

test("playing on leads to a desk of its own, which says from where; sent twice, to the same", async () => {
  const { attemptId, path, at } = await played();
  const sent = () => visit(debrief.action, path, { ...at(), form: { "play-on": "4" } });
  const [one, other] = [await sent(), await sent()];
  expect(one).toMatchObject({ status: 303, location: expect.stringMatching(/^\/attempts\/[\w-]+$/) });
  expect(other.location).toBe(one.location);
  const id = one.location?.split("/").at(-1) ?? "";
  const { data } = await visit(desk.loader, one.location ?? "", at(id));
  expect(data).toMatchObject({ attempt: { id, playedOnFrom: { attemptId, turn: 4 } }, view: { turns: 3, ended: false } });
});

test.each(["0", "6", "", "four"])("from turn %j it is a 400, and nothing begins", async (turn) => {
  const { subject, path, at } = await played();
  expect((await visit(debrief.action, path, { ...at(), form: { "play-on": turn } })).status).toBe(400);
  expect(await store().attempts.summaries({ subject })).toHaveLength(1);
});

test("from somebody else's attempt, or one that does not exist, it is a 404; from one under way it leads to its desk", async () => {
  const { path, at } = await played();
  const other = await played(losing.slice(0, 2));
  expect((await visit(debrief.action, path, { ...other.at(), params: at().params, form: { "play-on": "1" } })).status).toBe(404);
  expect((await visit(debrief.action, "/attempts/none/debrief", { ...at("none"), form: { "play-on": "1" } })).status).toBe(404);
  const under = await visit(debrief.action, other.path, { ...other.at(), form: { "play-on": "1" } });
  expect(under).toMatchObject({ status: 303, location: `/attempts/${other.attemptId}` });
});

test("a form that no page sends is a 400, and nothing is kept", async () => {
  const { attemptId, path, at } = await played();
  const forms: Record<string, string>[] = [{}, { plus: "well" }, { intent: "none" }];
  for (const form of forms) expect((await visit(debrief.action, path, { ...at(), form })).status, JSON.stringify(form)).toBe(400);
  expect((await store().attempts.get(attemptId))?.reflection).toBeNull();
});

test("what was answered in another window stays: a form from before is a 409 that keeps what was typed, and the same one again is not", async () => {
  const { attemptId, path, at } = await played();
  const send = (plus: string) => visit(debrief.action, path, { ...at(), form: { plus, delta: "" } });
  expect((await send("asked first")).status).toBe(303);
  expect((await send("asked first")).status).toBe(303);
  expect(await send("later words")).toMatchObject({ status: 409, data: { given: { plus: "later words", delta: "" }, code: "already" } });
  expect((await store().attempts.get(attemptId))?.reflection?.plus).toBe("asked first");
});
